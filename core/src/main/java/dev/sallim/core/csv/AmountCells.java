package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvProfile.SignKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row's signed amount and stated balance from its cells, by the profile's sign rule. */
final class AmountCells {

    private static final MoneyText.Nothing NOTHING = new MoneyText.Nothing();

    private final CsvProfile.SignRule signs;
    private final MoneyText money;
    private final int amount;
    private final int in;
    private final int out;
    private final int indicator;
    private final int balance;
    private final List<Integer> added;
    private final List<Integer> taken;
    private final Map<String, Boolean> comesIn = new HashMap<>();
    private int badColumn = -1;

    AmountCells(CsvProfile profile) {
        signs = profile.signs();
        money = new MoneyText(profile.numbers());
        amount = profile.column(CsvField.AMOUNT).orElse(-1);
        in = profile.column(CsvField.IN).orElse(-1);
        out = profile.column(CsvField.OUT).orElse(-1);
        indicator = profile.column(CsvField.INDICATOR).orElse(-1);
        balance = profile.column(CsvField.BALANCE).orElse(-1);
        added = profile.columns(CsvField.CHARGE_ADDED);
        taken = profile.columns(CsvField.CHARGE_TAKEN);
        signs.outWords().forEach(word -> comesIn.put(RowReader.fold(word), Boolean.FALSE));
        signs.inWords().forEach(word -> comesIn.put(RowReader.fold(word), Boolean.TRUE));
    }

    /** The column to show where the amount is bad; valid after {@link #read} answered bad. */
    int badColumn() {
        return badColumn;
    }

    int firstColumn() {
        return signs.kind() != SignKind.IN_OUT ? amount : in >= 0 ? in : out;
    }

    int balanceColumn() {
        return balance;
    }

    MoneyText.Result balance(Records.Line line) {
        return balance < 0 ? NOTHING : money.read(line.cell(balance));
    }

    /** The amount with its sign and charges. */
    MoneyText.Result read(Records.Line line) {
        MoneyText.Result principal = switch (signs.kind()) {
            case SIGNED -> cell(line, amount);
            case INDICATOR -> byIndicator(line);
            case IN_OUT -> inLessOut(line);
        };
        if (!(principal instanceof MoneyText.Found found)) {
            return principal;
        }
        BigDecimal total = signs.negated() ? found.value().negate() : found.value();
        for (int column : added) {
            MoneyText.Result charge = cell(line, column);
            if (charge instanceof MoneyText.Bad) {
                return charge;
            }
            total = charge instanceof MoneyText.Found c ? total.add(c.value()) : total;
        }
        for (int column : taken) {
            MoneyText.Result charge = cell(line, column);
            if (charge instanceof MoneyText.Bad) {
                return charge;
            }
            total = charge instanceof MoneyText.Found c ? total.subtract(c.value()) : total;
        }
        return new MoneyText.Found(MoneyText.plain(total), found.currency());
    }

    private MoneyText.Result cell(Records.Line line, int column) {
        MoneyText.Result result = money.read(line.cell(column));
        if (result instanceof MoneyText.Bad) {
            badColumn = column;
        }
        return result;
    }

    private MoneyText.Result byIndicator(Records.Line line) {
        MoneyText.Result result = cell(line, amount);
        if (!(result instanceof MoneyText.Found found)) {
            return result;
        }
        Boolean positive =
                comesIn.getOrDefault(RowReader.fold(line.cell(indicator)), comesIn.get(CsvProfile.SignRule.ANY_OTHER));
        if (positive == null) {
            badColumn = indicator;
            return new MoneyText.Bad(CsvLine.Reason.UNKNOWN_INDICATOR);
        }
        return positive ? found : new MoneyText.Found(found.value().negate(), found.currency());
    }

    private MoneyText.Result inLessOut(Records.Line line) {
        MoneyText.Result came = in < 0 ? NOTHING : cell(line, in);
        if (came instanceof MoneyText.Bad) {
            return came;
        }
        MoneyText.Result went = out < 0 ? NOTHING : cell(line, out);
        if (!(went instanceof MoneyText.Found gone)) {
            return went instanceof MoneyText.Bad ? went : came;
        }
        BigDecimal outgoing = signs.outIsNegative() ? gone.value().negate() : gone.value();
        BigDecimal incoming = came instanceof MoneyText.Found c ? c.value() : BigDecimal.ZERO;
        @Nullable
        String currency =
                gone.currency() != null || !(came instanceof MoneyText.Found c) ? gone.currency() : c.currency();
        return new MoneyText.Found(incoming.subtract(outgoing), currency);
    }
}
