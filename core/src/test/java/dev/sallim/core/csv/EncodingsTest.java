package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.Encodings.BadBytes;
import dev.sallim.core.csv.Encodings.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    private static final String KOREAN = "거래일시,적요,출금액\n2026.01.02,서울식품,10000\n2026.01.03,부산마트,500\n";
    private static final String GERMAN =
            "Datum;Empfänger;Betrag\n01.02.2026;Bäckerei Müßig;-3,50\n02.02.2026;Überweisung;9,00\n";
    private static final String JAPANESE = "日付,摘要,お支払金額\n2026/01/25,セブンイレブン,500\n2026/01/26,スーパーまるや,90\n";
    private static final String CHINESE = "交易时间,交易对方,金额\n2026-01-25,美团外卖,500\n2026-01-26,北京地铁公司,90\n";
    private static final String RUSSIAN =
            "Дата операции;Описание;Сумма\n25.01.2026;Продукты;-500,00\n26.01.2026;Аптека;-9,00\n";
    private static final String CZECH = "Datum provedení;Název protiúčtu;Částka\n25.01.2026;Řeznictví Dvořák;-500,00\n";
    private static final String POLISH = "Data księgowania;Nadawca/odbiorca;Kwota\n25.01.2026;Żabka Łódź;-500,00\n";
    private static final String TURKISH = "Tarih;Açıklama;Tutar\n25.01.2026;ŞOK MARKET İŞLEM;-500,00\n";
    private static final Map<String, String> TEXTS = Map.of(
            "JAPANESE",
            JAPANESE,
            "CHINESE",
            CHINESE,
            "RUSSIAN",
            RUSSIAN,
            "CZECH",
            CZECH,
            "POLISH",
            POLISH,
            "TURKISH",
            TURKISH);
    private static final String FRENCH = "Date;Libellé;Débit;Crédit\n01/02/2026;CAFÉ DE L'ÉGLISE À ÉVRY;3,50;\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, KOREAN, UTF_8",
        "UTF-8, GERMAN, UTF_8",
        "x-windows-949, KOREAN, MS949",
        "EUC-KR, KOREAN, MS949",
        "UTF-16LE, KOREAN, UTF_16LE",
        "UTF-16BE, KOREAN, UTF_16BE",
        "UTF-16LE, GERMAN, UTF_16LE",
        "ISO-8859-1, GERMAN, WINDOWS_1252",
        "windows-1252, FRENCH, WINDOWS_1252",
        "windows-31j, JAPANESE, SHIFT_JIS",
        "GB18030, CHINESE, GB18030",
        "windows-1251, RUSSIAN, WINDOWS_1251",
        "windows-1250, CZECH, WINDOWS_1250",
        "windows-1250, POLISH, WINDOWS_1250",
        "ISO-8859-2, POLISH, ISO_8859_2",
        "windows-1254, TURKISH, WINDOWS_1254",
    })
    void anEncodingIsFoundByItsBytesAloneAndReadsTheSameText(String charset, String text, TextEncoding expected) {
        String written =
                TEXTS.getOrDefault(text, text.equals("KOREAN") ? KOREAN : text.equals("GERMAN") ? GERMAN : FRENCH);
        byte[] bytes = written.getBytes(Charset.forName(charset));
        Encodings.Detected detected = Encodings.detect(bytes);
        assertThat(detected.encoding()).isEqualTo(expected);
        assertThat(detected.problems()).isEmpty();
        assertThat(Encodings.decode(bytes, detected.encoding(), Integer.MAX_VALUE))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE"})
    void aByteOrderMarkDecidesAndIsNotPartOfTheText(String charset, TextEncoding expected) {
        byte[] bytes = ("\uFEFF" + KOREAN).getBytes(Charset.forName(charset));
        Encodings.Detected detected = Encodings.detect(bytes);
        assertThat(detected.encoding()).isEqualTo(expected);
        assertThat(detected.byteOrderMark()).isTrue();
        assertThat(detected.certain()).isTrue();
        assertThat(Encodings.decode(bytes, expected, Integer.MAX_VALUE)).isEqualTo(KOREAN);
    }

    @Test
    void syllablesThatOnlyCodePage949HasAreRead() {
        String text = "가맹점\n똠얌꿍 뷁 식당 서울 부산 대구\n";
        byte[] bytes = text.getBytes(TextEncoding.MS949.charset());
        assertThat(Encodings.detect(bytes).encoding()).isEqualTo(TextEncoding.MS949);
        assertThat(Encodings.decode(bytes, TextEncoding.MS949, 999)).isEqualTo(text);
    }

    @Test
    void badBytesAndNulsAreReportedByLine() {
        byte[] bytes =
                ("a,b\n한글,1\nx\u00e9y,2\nn\0l,3\n").replace("\u00e9", "?").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
        }
        assertThat(Encodings.problems(bytes, TextEncoding.UTF_8))
                .containsExactly(new BadBytes(3, Problem.UNDECODABLE), new BadBytes(4, Problem.NUL));
    }

    @Test
    void aCharacterCutByTheEndOfTheHeadIsNoProblem() {
        byte[] all = ("금액,".repeat(50) + "원").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(all, all.length - 1);
        assertThat(Encodings.detect(cut).encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(Encodings.detect(cut).problems()).isEmpty();
    }

    @Test
    void theChosenEncodingCorrectsTheGuess() {
        byte[] bytes = "date,payee,amount\n2026-01-02,Café,-1\n".getBytes(StandardCharsets.ISO_8859_1);
        Guess guess = CsvProfileGuesser.guess(bytes, "a.csv", ZoneOffset.UTC, Locale.UK, TextEncoding.ISO_8859_1);
        assertThat(guess.profile().dialect().encoding()).isEqualTo(TextEncoding.ISO_8859_1);
        assertThat(Csv.read(bytes, guess.profile(), ReadLimits.DEFAULT)
                        .rows()
                        .getFirst()
                        .payee())
                .isEqualTo("Café");
    }
}
