package dev.sallim.core.csv;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a file is a card's that lists purchases as positive: by the name of a column that only such files have, by a word that calls
 * a row with a positive amount a purchase, or by payments of the bill that are all negative.
 */
final class CardWitness {

    private static final Pattern COLUMN = Pattern.compile("가맹점명?|이용가맹점명?|이용하신곳|승인번호|cardmember|ご?利用店名(商品名)?|ご?利用先");
    /** The whole of a cell. */
    private static final Pattern PURCHASE = Pattern.compile("purchases?|einkauf|achat|compra|aankoop|acquisto|일시불|할부");
    /** Anywhere in a row: how cards thank for what was paid of their bill. */
    private static final Pattern PAYMENT = Pattern.compile(
            "payment.{0,12}thank you|thank you.{0,12}payment|autopay payment|payment received|payments? and credits"
                    + "|pagamento recebido|pago recibido|paiement reçu|zahlung erhalten|betaling ontvangen|카드대금");

    private final boolean named;
    private int purchasesOut;
    private int purchasesIn;
    private int paymentsOut;
    private int paymentsIn;

    private CardWitness(boolean named) {
        this.named = named;
    }

    static CardWitness of(SampleTable table, ColumnFacts amount) {
        CardWitness witness = new CardWitness(table.headerCells().stream()
                .anyMatch(name -> COLUMN.matcher(HeaderNames.key(name)).matches()));
        table.data.forEach(line -> witness.count(line, amount.index()));
        return witness;
    }

    private void count(Records.Line line, int amount) {
        String written = line.cell(amount);
        if (written.isEmpty()) {
            return;
        }
        boolean negative = written.startsWith("-") || written.startsWith("(") || written.endsWith("-");
        boolean purchase = false;
        boolean payment = false;
        for (int i = 0; i < line.count; i++) {
            String cell = line.cell(i).toLowerCase(Locale.ROOT);
            purchase |= PURCHASE.matcher(cell).matches();
            payment |= PAYMENT.matcher(cell).find();
        }
        purchasesIn += purchase && !negative ? 1 : 0;
        purchasesOut += purchase && negative ? 1 : 0;
        paymentsIn += payment && !negative ? 1 : 0;
        paymentsOut += payment && negative ? 1 : 0;
    }

    boolean purchasesArePositive() {
        return named
                || (purchasesIn > 0 && purchasesOut == 0 && paymentsIn == 0)
                || (paymentsOut > 0 && paymentsIn == 0 && purchasesOut == 0);
    }
}
