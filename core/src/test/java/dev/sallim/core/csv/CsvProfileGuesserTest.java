package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.SignKind;
import dev.sallim.core.csv.Guess.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvProfileGuesserTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static Guess guess(String text) {
        return CsvProfileGuesser.guess(text.getBytes(StandardCharsets.UTF_8), "export.csv", SEOUL, Locale.KOREA);
    }

    private static Csv read(String text) {
        return Csv.read(text, guess(text).profile());
    }

    private static List<Code> codes(Guess guess) {
        return guess.reasons().stream().map(Guess.Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            en ~ Date,Description,Money out,Money in,Balance\\n25/01/2026,Rent,500.00,,500.00\\n26/01/2026,Pay,,1000.00,1500.00\\n ~ 500
            de ~ Buchungstag;Verwendungszweck;Betrag;Saldo\\n25.01.2026;Miete;-500,00;500,00\\n26.01.2026;Lohn;1.000,00;1.500,00\\n ~ 500
            ko ~ 거래일자,내용,찾으신금액,맡기신금액,잔액(원)\\n2026-01-25,월세,500,0,500\\n2026-01-26,급여,0,"1,000","1,500"\\n ~ 500
            fr ~ Date;Libellé;Débit;Crédit\\n25/01/2026;Loyer;500,00;\\n26/01/2026;Salaire;;1 000,00\\n ~ 500
            es ~ Fecha;Concepto;Importe;Saldo\\n25/01/2026;Alquiler;-500,00;500,00\\n26/01/2026;Nómina;1.000,00;1.500,00\\n ~ 500
            nl ~ Datum;Naam;Af Bij;Bedrag (EUR)\\n20260125;Huur;Af;500,00\\n20260126;Loon;Bij;1000,00\\n ~ 500
            cs ~ Datum zaúčtování;Název protiúčtu;Částka;Měna\\n25.01.2026;Nájem;-500,00;CZK\\n26.01.2026;Mzda;1 000,00;CZK\\n ~ 500
            sh ~ Buchungstag;Empfänger;Umsatz;S/H\\n25.01.2026;Miete;500,00;S\\n26.01.2026;Lohn;1.000,00;H\\n ~ 500
            dc ~ Date|Details|Amount|Debit/Credit\\n2026-01-25|Rent|500.00|Debit\\n2026-01-26|Pay|1000.00|Credit\\n ~ 500
            fr-units ~ Date;Libellé;Débit euros;Crédit euros\\n25/01/2026;Loyer;-500,00;\\n26/01/2026;Salaire;;1 000,00\\n ~ 500
            br ~ Data;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$)\\n25/01/26;PIX;1;1.000,00;;2.000,00\\n26/01/26;Loja;2;;500,00;1.500,00\\n ~ 500
            tr ~ Tarih;Açıklama;Borç (TL);Alacak (TL);Bakiye (TL)\\n25.01.2026;KİRA;500,00;;500,00\\n26.01.2026;MAAŞ;;1.000,00;1.500,00\\n ~ 500
            ja ~ 日付,摘要,お支払金額,お預り金額,差引残高\\n2026/01/25,家賃,"500",,"500"\\n2026/01/26,給与,,"1,000","1,500"\\n ~ 500
            zh ~ 交易时间,交易对方,收/支,金额,交易状态\\n2026-01-25 12:00:00,房东,支出,¥500.00,交易成功\\n2026-01-26 12:00:00,公司,收入,¥1000.00,交易成功\\n ~ 500
            ru ~ Дата операции;Описание;Расход;Приход\\n25.01.2026;Аренда;500,00;\\n26.01.2026;Зарплата;;1 000,00\\n ~ 500
            tab ~ 날짜\\t구분\\t금액\\t메모\\n2026.01.25\\t출금\\t500원\\t월세\\n2026.01.26\\t입금\\t1,000원\\t급여\\n ~ 500
            """)
    void banksOfManyLanguagesAreReadWithoutHelp(String name, String text, BigDecimal sum) {
        Csv csv = read(text.translateEscapes());
        assertThat(csv.failures()).as(name).isEmpty();
        assertThat(csv.rows()).as(name).hasSize(2).noneMatch(row -> row.payee().isEmpty());
        assertThat(csv.sum()).as(name).isEqualByComparingTo(sum);
    }

    /** Names as banks give them, beside a column of their own for whom the money went to; alone, the words stand in for it. */
    @ParameterizedTest
    @CsvSource({
        "Payee, Purpose",
        "Name, Memo",
        "Merchant, Remarks",
        "Payee, Payment details",
        "Beneficiary name, Remittance information",
        "Empfänger, Verwendungszweck",
        "Auftraggeber, Buchungsinformation",
        "Bénéficiaire, Commentaire",
        "Destinatario, Observación",
        "Naam tegenpartij, Mededelingen",
        "Název protiúčtu, Zpráva pro příjemce",
        "Nazwa kontrahenta, Tytuł operacji",
        "Mottagare, Meddelande",
        "Контрагент, Назначение платежа",
        "거래처, 적요",
        "내용, 적요",
        "보낸분/받는분, 송금메모",
        "가맹점명, 비고",
        "ご利用店名, 備考",
        "交易对方, 备注",
        "Description, Memo",
        "Description, Purpose"
    })
    void whatAPaymentIsForIsTheMemoAndWhoseItIsThePayee(String who, String what) {
        List<BankRow> both = read("Date,%s,%s,Amount\n2026-01-25,Kim,for January,-500.00\n2026-01-26,Lee,lunch,-20.00\n"
                        .formatted(who, what))
                .rows();
        assertThat(both).extracting(BankRow::payee).as(who).containsExactly("Kim", "Lee");
        assertThat(both).extracting(BankRow::memo).as(what).containsExactly("for January", "lunch");
        List<BankRow> alone =
                read("Date,Nobody knows,%s,Amount\n2026-01-25,a-1,for January,-500.00\n2026-01-26,a-2,lunch,-20.00\n"
                                .formatted(what))
                        .rows();
        assertThat(alone).extracting(BankRow::payee).as(what + " alone").containsExactly("for January", "lunch");
    }

    @Test
    void theBalanceProvesTheSignOfAFileWhoseAmountsAreTheWrongWayRound() {
        String text = """
                date,what,amount,balance
                2026-01-01,Rent,500.00,500.00
                2026-01-02,Pay,-1000.00,1500.00
                2026-01-03,Food,20.00,1480.00
                """;
        Guess guess = guess(text);
        assertThat(codes(guess)).contains(Code.SIGN_PROVED_BY_BALANCE);
        assertThat(guess.profile().signs().negated()).isTrue();
        assertThat(Csv.read(text, guess.profile()).sum()).isEqualByComparingTo("480");
    }

    @Test
    void withoutAHeaderTheBalanceTellsInFromOutAndIsFoundItself() {
        String text = """
                2026-01-01,Rent,500.00,,500.00
                2026-01-02,Pay,,1000.00,1500.00
                2026-01-03,Sale,,20.00,1520.00
                2026-01-04,Gift,,20.00,1540.00
                """;
        Guess guess = guess(text);
        assertThat(guess.profile().signs().kind()).isEqualTo(SignKind.IN_OUT);
        assertThat(codes(guess)).contains(Code.NO_HEADER, Code.SIGN_PROVED_BY_BALANCE);
        assertThat(guess.profile().columns(CsvField.BALANCE)).containsExactly(4);
        assertThat(Csv.read(text, guess.profile()).sum()).isEqualByComparingTo("540");
    }

    @Test
    void aFeeWithoutSignIsTakenWhereTheBalanceProvesIt() {
        String text = """
                date,description,amount,fee,balance
                2026-01-01,A,-10.00,0.50,89.50
                2026-01-02,B,-10.00,0.00,79.50
                2026-01-03,C,-20.00,1.00,58.50
                """;
        assertThat(read(text).sum()).isEqualByComparingTo("-41.5");
        assertThat(read(text.replace(",balance", ",other")).sum()).isEqualByComparingTo("-40");
    }

    /** PayPal's columns: net is gross and fee already. Expected by hand: 20 - 0.88, and 9.99 without a fee. */
    @Test
    void aFeeThatTheAmountAlreadyContainsIsNotTakenTwice() {
        String text = """
                Date,Name,Gross,Fee,Net
                13/01/2026,Spotify,-9.99,0.00,-9.99
                14/01/2026,Ann,20.00,-0.88,19.12
                """;
        assertThat(read(text).sum()).isEqualByComparingTo("9.13");
        assertThat(read(text.replace("Gross,Fee,Net", "Brutto,Gebühr,Betrag")).sum())
                .isEqualByComparingTo("9.13");
    }

    @Test
    void rowsThatTheBankItselfDidNotDoAreLeftOut() {
        Csv csv = read("""
                Date,Description,Amount,State
                2026-01-25,Lidl,-12.00,COMPLETED
                2026-01-26,Casino,-500.00,DECLINED
                2026-01-27,Hotel,-90.00,REVERTED
                """);
        assertThat(csv.sum()).isEqualByComparingTo("-12");
        assertThat(csv.failures()).isEmpty();
    }

    @Test
    void aCardsCancelledPurchaseIsLeftOutAndACancellationWithItsOwnSignIsRead() {
        String header = "이용일자,가맹점명,이용금액,승인번호,취소여부\n";
        String bought = "2026-01-25,○○서점,12000,11111111,\n2026-01-26,○○카페,4500,22222222,\n";
        assertThat(read(header + bought + "2026-01-26,○○쇼핑,32000,33333333,취소\n").sum())
                .isEqualByComparingTo("-16500");
        assertThat(read(header + bought + "2026-01-26,○○카페,-4500,22222222,취소\n").sum())
                .isEqualByComparingTo("-12000");
    }

    @Test
    void aCancellationWrittenLikeItsPurchaseGivesTheMoneyBack() {
        String header = "승인일자,가맹점명,승인금액,승인번호,상태\n";
        String bought = "2026-01-25,○○서점,12000,11111111,승인\n2026-01-26,○○카페,4500,22222222,승인\n";
        String cancelled = "2026-01-26,○○카페,4500,22222222,취소\n";
        Csv csv = read(header + bought + cancelled);
        assertThat(csv.rows())
                .extracting(row -> row.amount().toPlainString())
                .containsExactly("-12000", "-4500", "4500");
        assertThat(codes(guess(header + bought + cancelled))).contains(Code.CANCELLATIONS_GIVE_BACK);
        String fromLastMonth = "2026-01-27,○○마트,8000,99999999,취소\n";
        assertThat(read(header + bought + cancelled + fromLastMonth).sum()).isEqualByComparingTo("-4000");
        assertThat(read(header + bought + fromLastMonth).sum())
                .as("no pair shows that this bank writes cancellations as rows of their own")
                .isEqualByComparingTo("-16500");
        assertThat(read(header + bought + "2026-01-26,○○카페,1500,22222222,부분취소\n")
                        .sum())
                .isEqualByComparingTo("-15000");
        String bothMarked = bought.replace("4500,22222222,승인", "4500,22222222,취소");
        assertThat(read(header + bothMarked + cancelled).sum()).isEqualByComparingTo("-12000");
    }

    @Test
    void aStatusThatComesOnlyLaterInTheFileStillHasADirection() {
        String header = "승인일자,가맹점명,승인금액,승인번호,상태\n";
        String pair = "2026-01-25,A,100,1,승인\n2026-01-26,A,100,1,취소\n";
        byte[] file = (header + pair + "2026-01-27,B,70,2,매입완료\n2026-01-28,C,5,3,\n").getBytes(StandardCharsets.UTF_8);
        CsvProfile profile = CsvProfileGuesser.guess(
                        (header + pair).getBytes(StandardCharsets.UTF_8), "a.csv", SEOUL, Locale.KOREA)
                .profile();
        Csv csv = Csv.read(file, profile, ReadLimits.DEFAULT);
        assertThat(csv.failures()).isEmpty();
        assertThat(csv.sum()).isEqualByComparingTo("-75");
    }

    @Test
    void dayAndMonthAreToldApartByTheOrderOfRowsElseByTheLanguage() {
        String ordered = "date,text,amount\n01/12/2026,A,-1\n02/12/2026,B,-1\n03/12/2026,C,-1\n01/01/2027,D,-1\n";
        assertThat(read(ordered).rows().getFirst().day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(codes(guess(ordered))).doesNotContain(Code.DAY_MONTH_ASSUMED);
        byte[] open = "date,text,amount\n03/04/2026,A,-1\n".getBytes(StandardCharsets.UTF_8);
        Guess british = CsvProfileGuesser.guess(open, "a.csv", SEOUL, Locale.UK);
        Guess american = CsvProfileGuesser.guess(open, "a.csv", SEOUL, Locale.US);
        assertThat(codes(british)).contains(Code.DAY_MONTH_ASSUMED);
        assertThat(british.profile().dates().patterns()).containsExactly("dd/MM/yyyy");
        assertThat(american.profile().dates().patterns()).containsExactly("MM/dd/yyyy");
    }

    @Test
    void oneLateValueOfTheWholeFileSettlesDayAndMonth() throws IOException {
        String head = "date,text,amount\n" + "03/04/2026,A,-1\n".repeat(50);
        byte[] whole = (head + "04/25/2026,B,-1\n").getBytes(StandardCharsets.UTF_8);
        Guess guess = CsvProfileGuesser.guess(head.getBytes(StandardCharsets.UTF_8), "a.csv", SEOUL, Locale.KOREA);
        assertThat(guess.profile().dates().patterns()).containsExactly("dd/MM/yyyy");
        Guess settled = CsvProfileGuesser.settle(new ByteArrayInputStream(whole), guess, Locale.KOREA);
        assertThat(settled.profile().dates().patterns()).containsExactly("MM/dd/yyyy");
        assertThat(codes(settled)).doesNotContain(Code.DAY_MONTH_ASSUMED);
    }

    @Test
    void excelsSeparatorLineAndEveryEncodingAreUnderstood() {
        String text = "sep=;\n날짜;내용;금액\n2026-01-25;월세;-500\n2026-01-26;급여;1000\n";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-949")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            Guess guess = CsvProfileGuesser.guess(bytes, "a.csv", SEOUL, Locale.KOREA);
            Csv csv = Csv.read(bytes, guess.profile(), ReadLimits.DEFAULT);
            assertThat(csv.rows()).as(charset).extracting(BankRow::payee).containsExactly("월세", "급여");
            assertThat(csv.sum()).as(charset).isEqualByComparingTo("500");
        }
    }

    @Test
    void aColumnOfPositiveAmountsWithoutDirectionSaysThatTheSignIsAssumed() {
        Guess guess = guess("date,text,amount\n2026-01-25,A,5\n2026-01-26,B,7\n");
        assertThat(codes(guess)).contains(Code.SIGN_ASSUMED);
        assertThat(guess.confidence()).isLessThan(70);
    }

    @Test
    void aTableWithoutDaysOrAmountsIsShownAndSaysWhatIsMissing() {
        Guess guess = guess("name,colour\nA,red\nB,blue\n");
        assertThat(guess.readable()).isFalse();
        assertThat(guess.confidence()).isZero();
        assertThat(codes(guess)).contains(Code.NO_DATE, Code.NO_AMOUNT);
        assertThat(guess.preview()).hasSize(3);
        assertThat(codes(guess("Dear customer\nthank you\n"))).contains(Code.NO_TABLE);
    }

    @Test
    void aRowCutByTheEndOfTheHeadIsNotJudged() {
        String line = "2026-01-25,\"A, long text\",-500.00\n";
        String text = "date,text,amount\n" + line.repeat(BankFile.HEAD_BYTES / line.length() + 1);
        byte[] head = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), BankFile.HEAD_BYTES);
        assertThat(codes(CsvProfileGuesser.guess(head, "a.csv", SEOUL, Locale.KOREA)))
                .doesNotContain(Code.ROWS_FAIL);
    }

    @Property(tries = 300)
    void noBytesMakeItThrow(@ForAll byte[] bytes) throws IOException {
        Guess guess = CsvProfileGuesser.guess(bytes, "a.csv", SEOUL, Locale.KOREA);
        assertThat(guess.confidence()).isBetween(0, 100);
        CsvReader.read(new ByteArrayInputStream(bytes), guess.profile(), ReadLimits.DEFAULT, line -> {});
        BankFile.recognise(bytes, "a.csv");
    }

    @Property(tries = 300)
    void noTextMakesItThrow(@ForAll("texts") String text) {
        Guess guess = guess(text);
        Csv csv = Csv.read(text, guess.profile());
        assertThat(csv.result()).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "date",
                        "금액",
                        "2026-01-02",
                        "-1,5",
                        "12.5.3",
                        ",",
                        ";",
                        "\t",
                        "\n",
                        "\"",
                        "합계",
                        "=1",
                        "\0",
                        "x",
                        "Soll")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
