package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.BankFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankFileTest {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            OFFICE_DOCUMENT ~ PK<34>......[Content_Types].xml......word/document.xml
            EXCEL_BINARY_WORKBOOK ~ PK<34>......[Content_Types].xml......xl/workbook.bin
            OPEN_DOCUMENT  ~ PK<34>......mimetypeapplication/vnd.oasis.opendocument.spreadsheet
            ZIP            ~ PK<34>......statement.csv
            PDF            ~ %PDF-1.7
            ARCHIVE        ~ Rar!....
            IMAGE          ~ GIF89a....
            EXCEL_XML      ~ <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">
            CAMT           ~ <?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
            XML            ~ <?xml version="1.0"?><root/>
            OFX            ~ OFXHEADER:100
            OFX            ~ <?xml version="1.0"?><OFX><SIGNONMSGSRSV1>
            QIF            ~ !Type:Bank
            MT940          ~ :20:STARTUMS
            MT940          ~ {1:F01BANKDEFFXXXX}
            JSON           ~ [{"date":"2026-01-01"}]
            RTF            ~ {\\rtf1
            """)
    void otherFormatsAreNamedWhateverTheFileIsCalled(Kind kind, String text) {
        byte[] head = text.replace("<34>", "\u0003\u0004").getBytes(StandardCharsets.UTF_8);
        assertThat(BankFile.recognise(head, "statement.csv")).isEqualTo(new BankFile.Refused(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            WORKBOOK ~ PK<34>......[Content_Types].xml
            HTML     ~ <html><body><table><tr><td>거래일</td></tr></table>
            HTML     ~ <table border=1><tr><td>1</td></tr></table>
            """)
    void filesWithSheetsAreKnownWhateverTheyAreCalled(BankFile.Form form, String text) {
        byte[] head = text.replace("<34>", "\u0003\u0004").getBytes(StandardCharsets.UTF_8);
        assertThat(BankFile.recognise(head, "statement.csv")).isEqualTo(new BankFile.Sheets(form));
    }

    @Test
    void binaryFormatsAreNamedByTheirFirstBytes() {
        assertThat(BankFile.recognise(OLE, "a.csv")).isEqualTo(new BankFile.Refused(Kind.EXCEL_BINARY_WORKBOOK));
        byte[] locked = (new String(OLE, StandardCharsets.ISO_8859_1)
                        + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BankFile.recognise(locked, "a.csv")).isEqualTo(new BankFile.Refused(Kind.EXCEL_PROTECTED));
        assertThat(BankFile.recognise(HexFormat.of().parseHex("1f8b0800"), "a.csv"))
                .isEqualTo(new BankFile.Refused(Kind.GZIP));
        assertThat(BankFile.recognise(HexFormat.of().parseHex("89504e470d0a1a0a"), "a.csv"))
                .isEqualTo(new BankFile.Refused(Kind.IMAGE));
        assertThat(BankFile.recognise(HexFormat.of().parseHex("7f454c460201010000000000"), "a.csv"))
                .isEqualTo(new BankFile.Refused(Kind.BINARY));
        assertThat(BankFile.recognise(new byte[4096], "a.csv")).isEqualTo(new BankFile.Refused(Kind.BINARY));
    }

    @Test
    void nothingAndOnlySpaceAreEmpty() {
        assertThat(BankFile.recognise(new byte[0], "a.csv")).isEqualTo(new BankFile.Refused(Kind.EMPTY));
        assertThat(BankFile.recognise("\uFEFF \r\n\n".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .isEqualTo(new BankFile.Refused(Kind.EMPTY));
    }

    @Test
    void aTableIsATableEvenWhenItIsCalledXls() {
        byte[] head = "날짜,금액\n2026-01-01,5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(BankFile.recognise(head, "거래내역.xls")).isInstanceOf(BankFile.Text.class);
    }
}
