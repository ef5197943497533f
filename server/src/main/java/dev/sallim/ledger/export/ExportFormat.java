package dev.sallim.ledger.export;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.io.IOException;
import java.io.OutputStream;

/** The kinds of file that there are. */
enum ExportFormat {
    CSV("csv", ExportFormat.CSV_TYPE + ";charset=UTF-8"),
    XLSX("xlsx", ExportFormat.XLSX_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String word;
    private final String mediaType;

    ExportFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    static ExportFormat of(String word) {
        return switch (word) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw ProblemException.invalid("format", FieldCode.NOT_ONE_OF, "csv, xlsx");
        };
    }

    /** In the parameter, and behind the point of a file's name. */
    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    Sheet open(OutputStream out, ExportWords words) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(out, words);
            case XLSX -> new XlsxSheet(out, words);
        };
    }
}
