package dev.sallim.interchange.web;

import dev.sallim.core.csv.BankFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in English or Korean what is wrong with a file or a row, and why a profile was guessed. */
@Component
class ImportWords {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ImportWords() {
        messages.setBasename("messages/imports");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setAlwaysUseMessageFormat(true);
    }

    String kind(BankFile.Kind kind, Locale locale) {
        return text("kind." + kind.name(), "", locale);
    }

    /** Why a whole file cannot be read. */
    String refusal(String reason, Locale locale) {
        return text("refusal." + reason, "", locale);
    }

    /** Why the last work on an import failed. */
    String failure(String code, @Nullable String arg, Locale locale) {
        String said = messages.getMessage("failure." + code, new Object[] {arg == null ? "" : arg}, null, locale);
        return said == null ? text("failure.other", code, locale) : said;
    }

    /** What is said about a row beside its verdict; none where there is nothing to say. */
    @Nullable
    String reason(@Nullable String reason, Locale locale) {
        return reason == null ? null : text("reason." + reason, "", locale);
    }

    String guess(String code, String detail, Locale locale) {
        return text("guess." + code, detail, locale);
    }

    private String text(String key, String arg, Locale locale) {
        return messages.getMessage(key, new Object[] {arg}, locale);
    }
}
