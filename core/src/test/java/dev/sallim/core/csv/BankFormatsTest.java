package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.Ignored;
import dev.sallim.core.csv.CsvProfile.SignKind;
import dev.sallim.core.csv.Guess.Code;
import dev.sallim.core.csv.Guess.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Small files in the formats that banks, cards and wallets write, made up row by row: nobody maps a column by hand for them. What each
 * row has to come to was worked out from the bank's own words, not from the reader.
 */
class BankFormatsTest {

    private static Guess guess(byte[] file) {
        return CsvProfileGuesser.guess(file, "export.csv", ZoneId.of("Asia/Seoul"), Locale.US);
    }

    private static Csv read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Csv read(byte[] file) {
        return Csv.read(file, guess(file).profile(), ReadLimits.DEFAULT);
    }

    private static List<String> rows(Csv csv) {
        assertThat(csv.failures()).isEmpty();
        return csv.rows().stream().map(BankFormatsTest::words).toList();
    }

    private static String words(BankRow row) {
        return row.payee() + " " + row.amount().toPlainString() + (row.memo().isEmpty() ? "" : " | " + row.memo());
    }

    private static List<Code> reasons(String text) {
        return guess(text.getBytes(StandardCharsets.UTF_8)).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void aWalletsRowsWithoutDirectionAreLeftOutAndTheOthersHaveOne() {
        String alipay = """
                导出信息：
                姓名：张三
                共3笔记录
                交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注
                2026-11-28 12:30:11,餐饮美食,星巴克,/,咖啡,支出,32.50,余额宝,交易成功,20261128220001\t,
                2026-11-26 08:30:11,转账红包,李四,138***,转账,收入,100.00,,交易成功,20261126220001\t,
                2026-11-25 08:30:11,投资理财,余额宝,,转入,不计收支,500.00,招商银行,交易成功,20261125220001\t,
                """;
        Csv csv = read(alipay.getBytes(Charset.forName("GB18030")));
        assertThat(rows(csv)).containsExactly("星巴克 -32.5 | 咖啡", "李四 100 | 转账");
        assertThat(csv.ignored()).extracting(Ignored::why).contains(CsvLine.Why.SKIPPED);
        assertThat(csv.rows().getFirst().externalId()).isEqualTo("20261128220001");
        assertThat(rows(read("""
                交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
                2026-11-28 12:30:11,商户消费,星巴克,"咖啡",支出,¥32.50,零钱,支付成功,"1000001","20001","/"
                2026-11-26 12:30:11,微信红包,李四,"/",收入,¥100.00,/,已存入零钱,"1000002","/","/"
                2026-11-25 12:30:11,零钱提现,招商银行,"/",/,¥500.00,零钱,提现已到账,"1000003","/","服务费¥0.50"
                """))).containsExactly("星巴克 -32.5 | 商户消费 咖啡", "李四 100 | 微信红包");
    }

    @Test
    void cardsThatListPurchasesAsPositiveAreKnownByWhatTheyCallThem() {
        String apple = """
                Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By
                11/28/2026,11/29/2026,"STARBUCKS 123","Starbucks","Restaurants","Purchase","5.75","John Doe"
                11/20/2026,11/20/2026,"ACH DEPOSIT","Ach Deposit","Payment","Payment","-500.00","John Doe"
                """;
        String discover = """
                Trans. Date,Post Date,Description,Amount,Category
                11/28/2026,11/28/2026,"COSTCO",154.20,"Warehouse Clubs"
                11/20/2026,11/20/2026,"INTERNET PAYMENT - THANK YOU",-500.00,"Payments and Credits"
                """;
        String nubank = """
                date,title,amount
                2026-11-28,Uber *Trip,23.50
                2026-11-27,Ifood,45.90
                2026-11-10,Pagamento recebido,-500.00
                """;
        String rakuten = """
                "利用日","利用店名・商品名","利用者","支払方法","利用金額","支払手数料","支払総額"
                "2026/10/28","スターバックス","本人","1回払い","450","0","450"
                """;
        assertThat(read(apple).sum()).isEqualByComparingTo("494.25");
        assertThat(read(discover).sum()).isEqualByComparingTo("345.80");
        assertThat(rows(read(nubank))).containsExactly("Uber *Trip -23.5", "Ifood -45.9", "Pagamento recebido 500");
        assertThat(rows(read(rakuten))).containsExactly("スターバックス -450");
        assertThat(List.of(apple, discover, nubank, rakuten))
                .allSatisfy(file -> assertThat(reasons(file)).contains(Code.CARD_PURCHASES_POSITIVE));
    }

    @Test
    void amountsWithoutAnyHintAreACardsPurchasesWhereTheAccountIsACard() {
        byte[] file = "date,title,amount\n2026-11-28,Uber *Trip,23.50\n2026-11-27,Ifood,45.90\n"
                .getBytes(StandardCharsets.UTF_8);
        Guess guess = guess(file);
        assertThat(Csv.read(file, guess.profile(), ReadLimits.DEFAULT).sum()).isEqualByComparingTo("69.40");
        assertThat(Csv.read(file, guess.forCard().profile(), ReadLimits.DEFAULT).sum())
                .isEqualByComparingTo("-69.40");
        byte[] told =
                "date,title,amount\n2026-11-28,Uber,-23.50\n2026-11-27,Refund,45.90\n".getBytes(StandardCharsets.UTF_8);
        assertThat(guess(told).forCard()).isEqualTo(guess(told));
    }

    @Test
    void cardsWithSignsOfTheirOwnKeepThem() {
        String chase = """
                Transaction Date,Post Date,Description,Category,Type,Amount,Memo
                11/28/2026,11/29/2026,STARBUCKS,Food & Drink,Sale,-5.75,
                11/20/2026,11/20/2026,Payment Thank You-Mobile,,Payment,500.00,
                11/13/2026,11/14/2026,AMAZON.COM,Shopping,Return,25.10,
                """;
        String account = """
                Date,Description,Type,Amount
                2026-11-28,Bakery,Purchase,-5.75
                2026-11-20,Employer,Deposit,1500.00
                2026-11-19,Payment received from Bob,Deposit,20.00
                2026-11-18,Payment to Ann,Transfer,-20.00
                """;
        assertThat(read(chase).sum()).isEqualByComparingTo("519.35");
        assertThat(read(account).sum()).isEqualByComparingTo("1494.25");
    }

    @Test
    void theOtherSideIsThePayerOfWhatCameInAndThePayeeOfWhatWentOut() {
        assertThat(rows(read("""
                "Girokonto";"DE12 1203 0000 1234 5678 90"
                "Kontostand vom 30.11.2026:";"1.234,56 €"
                ""
                "Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Betrag (€)"
                "30.11.26";"30.11.26";"Gebucht";"Max Mustermann";"REWE";"Einkauf";"-45,44"
                "28.11.26";"28.11.26";"Gebucht";"ACME GmbH";"Max Mustermann";"Lohn";"2.500"
                """))).containsExactly("REWE -45.44 | Einkauf", "ACME GmbH 2500 | Lohn");
        assertThat(rows(read("""
                Account Statement - (@jdoe) ,,,,,,,,,,,
                ,ID,Datetime,Type,Status,Note,From,To,Amount (total),Amount (tip),Amount (tax),Amount (fee)
                ,3981234567890000001,2026-11-28T12:30:11,Payment,Complete,Pizza,John Doe,Jane Roe,- $12.00,,0,
                ,3981234567890000002,2026-11-29T09:00:00,Payment,Complete,Rent,Bob,John Doe,+ $500.00,,0,
                """))).containsExactly("Jane Roe -12 | Payment Pizza", "Bob 500 | Payment Rent");
    }

    @Test
    void aColumnOfAccountNumbersOrOfNothingIsNoPayee() {
        assertThat(rows(read("""
                Bokföringsdag;Belopp;Avsändare;Mottagare;Namn;Rubrik;Saldo;Valuta
                2026/11/28;-129,00;1234 56 78901;;;Netflix;4 871,00;SEK
                2026/11/25;25 000,00;;1234 56 78901;;Lön;5 000,00;SEK
                """)).stream().map(row -> row.replaceFirst(" \\|.*", "")))
                .containsExactly("Netflix -129", "Lön 25000");
        byte[] smbc = """
                年月日,お引出し,お預入れ,お取り扱い内容,残高,メモ,ラベル
                2026/11/5,"4,500",,スターバックス,"195,500",,
                2026/11/1,,"200,000",給料振込　カ）エーコム,"200,000",,
                """.getBytes(Charset.forName("windows-31j"));
        assertThat(rows(read(smbc))).containsExactly("スターバックス -4500", "給料振込　カ）エーコム 200000");
    }

    @Test
    void theOtherPartysNameIsPreferredToOnesOwn() {
        String kbc = """
                Rekeningnummer;Rubrieknaam;Naam;Munt;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;Naam tegenpartij
                BE12 3456 7890 1234;;JAN;EUR;28/11/2026;BETALING;28/11/2026;-12,50;487,50;;-12,50;COLRUYT
                BE12 3456 7890 1234;;JAN;EUR;25/11/2026;LOON;25/11/2026;500,00;500,00;500,00;;ACME
                """;
        assertThat(rows(read(kbc))).containsExactly("COLRUYT -12.5 | JAN BETALING", "ACME 500 | JAN LOON");
        byte[] nh = """
                순번,거래일자,출금금액,입금금액,잔액,거래내용,거래기록사항,거래점,거래시간,이체메모
                1,2026/11/28,"4,500",0,"1,995,500",체크카드,스타벅스,농협카드,12:30:11,
                2,2026/11/25,0,"2,000,000","2,000,000",급여,에이콤,본점,09:00:00,
                """.getBytes(Charset.forName("x-windows-949"));
        assertThat(rows(read(nh))).containsExactly("스타벅스 -4500 | 체크카드", "에이콤 2000000 | 급여");
    }

    @Test
    void aHouseholdBooksExportTellsDirectionsByItsWords() {
        String csv = """
                날짜,자산,분류,소분류,내용,KRW,수입/지출,메모,금액,화폐
                2026-11-28 12:30:11,현금,식비,커피,스타벅스,4500,지출,,4500,KRW
                2026-11-25 09:00:00,은행,급여,,에이콤,2000000,수입,,2000000,KRW
                """;
        assertThat(rows(read(csv))).containsExactly("스타벅스 -4500", "에이콤 2000000");
        String mint = """
                "Date","Description","Original Description","Amount","Transaction Type","Category","Account Name"
                "11/28/2026","Starbucks","STARBUCKS 123","5.75","debit","Coffee Shops","Checking"
                "11/25/2026","ACME","ACME PAYROLL","2000.00","credit","Paycheck","Checking"
                """;
        assertThat(rows(read(mint))).containsExactly("Starbucks -5.75 | STARBUCKS 123", "ACME 2000 | ACME PAYROLL");
    }

    @Test
    void aBalanceThatIsWrittenWithAnotherSeparatorIsNotReadRatherThanEveryRowRefused() {
        String boursorama = """
                dateOp;dateVal;label;category;amount;comment;accountNum;accountLabel;accountbalance
                2026-11-28;2026-11-28;"CARTE 27/11/26 CARREFOUR";"Alimentation";"-45,20";;00012345678;BoursoBank;1 254.80
                2026-11-25;2026-11-25;"VIR SALAIRE ACME";"Salaires";"2 000,00";;00012345678;BoursoBank;1 300.00
                """;
        assertThat(rows(read(boursorama))).containsExactly("CARTE 27/11/26 CARREFOUR -45.2", "VIR SALAIRE ACME 2000");
    }

    @Test
    void fewUmlautsInAGermanFileAreNotTakenForJapanese() {
        String comdirect = """
                "Umsätze Girokonto";"Zeitraum: 01.11.2026 - 30.11.2026"
                "Neuer Kontostand";"1.234,56 EUR"

                "Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
                "30.11.2026";"30.11.2026";"Kartenverfügung";"REWE";"-45,44";
                "28.11.2026";"28.11.2026";"Übertrag / Überweisung";"ACME";"2.500,00";

                "Alter Kontostand";"-1.220,00 EUR"
                """;
        byte[] file = comdirect.getBytes(Charset.forName("windows-1252"));
        assertThat(guess(file).profile().dialect().encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
        assertThat(rows(read(file)))
                .containsExactly("REWE -45.44 | Kartenverfügung", "ACME 2500 | Übertrag / Überweisung");
        byte[] halfWidth = "日付,摘要,金額\n2026/11/5,ｽﾀｰﾊﾞｯｸｽ,-450\n".getBytes(Charset.forName("windows-31j"));
        assertThat(guess(halfWidth).profile().dialect().encoding()).isEqualTo(TextEncoding.SHIFT_JIS);
    }

    @Test
    void inAndOutHaveTheNamesThatIndianBanksGiveThem() {
        String hdfc = """
                HDFC BANK Ltd.                                      Page No .:   1

                Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
                ********,**********************************,**********,********,**********,**********,**********
                28/11/26,UPI-SWIGGY,0000633112233445,28/11/26,"450.00",,"1,12,550.00"
                25/11/26,NEFT CR-ACME SALARY,N329261234567890,25/11/26,,"1,13,000.00","1,13,000.00"
                """;
        Csv csv = read(hdfc);
        assertThat(csv.rows()).extracting(row -> row.amount().toPlainString()).containsExactly("-450", "113000");
        assertThat(guess(hdfc.getBytes(StandardCharsets.UTF_8))
                        .profile()
                        .signs()
                        .kind())
                .isEqualTo(SignKind.IN_OUT);
        assertThat(reasons(hdfc)).contains(Code.SIGN_BY_IN_OUT_COLUMNS);
    }
}
