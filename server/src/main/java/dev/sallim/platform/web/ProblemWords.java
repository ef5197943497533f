package dev.sallim.platform.web;

import dev.sallim.platform.JsonType;
import dev.sallim.platform.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says a refusal in English or Korean. */
final class ProblemWords {
    static final Locale FALLBACK = Locale.ENGLISH;
    static final Set<String> LANGUAGES = Set.of("en", "ko");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ProblemWords() {
        messages.setBasename("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(FALLBACK);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** The first language of the caller's list that we speak. */
    static Locale choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return FALLBACK;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return FALLBACK;
        }
        return ranges.stream()
                .map(range -> range.getRange().split("-", 2)[0])
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(FALLBACK);
    }

    Problem say(ProblemException refusal, Locale locale) {
        String code = refusal.code().code();
        Object[] args = refusal.args().toArray();
        List<Problem.FieldProblem> errors = refusal.fields().stream()
                .map(f -> new Problem.FieldProblem(
                        f.path(), f.code(), text(f.messageKey(), f.args().toArray(), locale)))
                .toList();
        return new Problem(
                "/problems/" + code,
                text(code + ".title", args, locale),
                refusal.code().status(),
                text(code + ".detail", args, locale),
                code,
                Collections.unmodifiableList(errors));
    }

    private String text(String key, Object[] args, Locale locale) {
        Object[] said = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            said[i] = args[i] instanceof JsonType type
                    ? text("type." + type.name().toLowerCase(Locale.ROOT), new Object[0], locale)
                    : args[i];
        }
        return messages.getMessage(key, said, locale);
    }
}
