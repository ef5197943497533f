package dev.sallim.ledger.export;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of an exported file, in English or Korean. */
final class ExportWords {
    private final ResourceBundle words;

    private ExportWords(ResourceBundle words) {
        this.words = words;
    }

    static ExportWords in(Locale locale) {
        return new ExportWords(ResourceBundle.getBundle(
                "messages/exports",
                locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String language() {
        return words.getLocale().getLanguage();
    }

    /** The names of the columns, in their order. */
    List<String> columns() {
        return Arrays.stream(ExportColumn.values())
                .map(column -> words.getString("column." + column.word()))
                .toList();
    }

    /** The name of the sheet, and of the file up to its ending. */
    String title() {
        return words.getString("title");
    }

    String kind(TransactionKind kind) {
        return words.getString("kind." + kind);
    }

    String state(@Nullable ClearingState state) {
        return state == null ? "" : words.getString("state." + state);
    }
}
