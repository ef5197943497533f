package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.AmountText;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a request; every mistake is found in one go and named by its path. {@link #done} refuses them all. */
final class Check {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NOTE = 1000;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** One of the palette, which follows the theme, or a fixed colour. The same when a thing is made and when it is edited. */
    static final String COLOUR = "c[1-8]|#[0-9a-fA-F]{6}";

    static final String COLOUR_IN_WORDS =
            "A colour of the palette, c1 to c8, which follows the theme; or a fixed one as #rrggbb.";

    private static final int LARGEST_RATE_SCALE = 18;
    private static final Pattern COLOURS = Pattern.compile(COLOUR);
    private static final Pattern ICONS = Pattern.compile(Icons.NAMES);
    /** Stands in for a name that was refused: {@link #done} throws before anybody sees it. */
    private static final NameText.Clean REFUSED = (NameText.Clean) NameText.read("?");

    private final ProblemException problem = ProblemException.of(ErrorCode.INVALID);

    void refuse(String path, FieldCode code, Object... args) {
        problem.field(path, code, args);
    }

    /** Throws where anything was refused. */
    void done() {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    <T> Optional<T> required(String path, @Nullable T value) {
        if (value == null) {
            refuse(path, FieldCode.REQUIRED);
        }
        return Optional.ofNullable(value);
    }

    NameText.Clean name(String path, @Nullable String text, int longest) {
        return switch (NameText.read(text)) {
            case NameText.Clean clean when clean.name().length() <= longest -> clean;
            case NameText.Clean tooLong -> refusedName(path, NameText.Reason.TOO_LONG, longest);
            case NameText.Refused refused -> refusedName(path, refused.reason(), longest);
        };
    }

    /** The new name, or empty where the edit has none; a name cannot be cleared. */
    Optional<NameText.Clean> name(String path, Change<String> change, int longest) {
        return switch (change) {
            case Change.Absent<String> a -> Optional.empty();
            case Change.Clear<String> c -> Optional.of(name(path, (String) null, longest));
            case Change.Set<String>(String text) -> Optional.of(name(path, text, longest));
        };
    }

    private NameText.Clean refusedName(String path, NameText.Reason reason, int longest) {
        switch (reason) {
            case EMPTY -> refuse(path, FieldCode.REQUIRED);
            case TOO_LONG -> refuse(path, FieldCode.TOO_LONG, longest);
            case BAD_CHARACTER -> refuse(path, FieldCode.BAD_CHARACTER);
        }
        return REFUSED;
    }

    /** A text that may be empty; a missing one is empty. */
    String text(String path, @Nullable String text, int longest) {
        String checked = optionalText(path, text, longest);
        return checked == null ? "" : checked;
    }

    /** A text that may be missing. */
    @Nullable
    String optionalText(String path, @Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            refuse(path, FieldCode.TOO_LONG, longest);
        }
        if (text.codePoints().anyMatch(Check::isBad)) {
            refuse(path, FieldCode.BAD_CHARACTER);
        }
        return text;
    }

    @Nullable
    String colour(String path, @Nullable String colour) {
        return matching(path, colour, COLOURS);
    }

    @Nullable
    String icon(String path, @Nullable String icon) {
        return matching(path, icon, ICONS);
    }

    private @Nullable String matching(String path, @Nullable String text, Pattern pattern) {
        if (text != null && !pattern.matcher(text).matches()) {
            refuse(path, FieldCode.MALFORMED);
        }
        return text;
    }

    @Nullable
    Integer between(String path, @Nullable Integer value, int least, int greatest) {
        if (value != null && (value < least || value > greatest)) {
            refuse(path, FieldCode.OUT_OF_RANGE, least, greatest);
        }
        return value;
    }

    @Nullable
    LocalDate day(String path, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            refuse(path, FieldCode.OUT_OF_RANGE, FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    /** An exact amount within a commodity's decimals. */
    BigDecimal amount(String path, BigDecimal amount, int scale) {
        return switch (AmountText.check(amount, scale)) {
            case AmountText.Exact exact -> exact.value();
            case AmountText.Refused refused -> {
                if (refused.reason() == AmountText.Reason.TOO_MANY_DECIMALS) {
                    refuse(path, FieldCode.TOO_MANY_DECIMALS, scale);
                } else {
                    refuse(path, FieldCode.MALFORMED_AMOUNT);
                }
                yield BigDecimal.ZERO;
            }
        };
    }

    /** A rate as text: positive, exact, at most 18 decimals. */
    BigDecimal rate(String path, @Nullable String text) {
        if (text == null) {
            refuse(path, FieldCode.REQUIRED);
            return BigDecimal.ONE;
        }
        return switch (AmountText.read(text, LARGEST_RATE_SCALE)) {
            case AmountText.Exact exact when exact.value().signum() > 0 -> exact.value();
            case AmountText.Exact notPositive -> {
                refuse(path, FieldCode.NOT_POSITIVE);
                yield BigDecimal.ONE;
            }
            case AmountText.Refused refused -> {
                if (refused.reason() == AmountText.Reason.TOO_MANY_DECIMALS) {
                    refuse(path, FieldCode.TOO_MANY_DECIMALS, LARGEST_RATE_SCALE);
                } else {
                    refuse(path, FieldCode.MALFORMED_AMOUNT);
                }
                yield BigDecimal.ONE;
            }
        };
    }

    /** A list of ids that must be a known set in another order. */
    <T> List<T> ids(String path, @Nullable List<T> ids, int most) {
        if (ids == null || ids.isEmpty()) {
            refuse(path, FieldCode.REQUIRED);
            return List.of();
        }
        if (ids.size() > most) {
            refuse(path, FieldCode.TOO_MANY, most);
        }
        return ids;
    }

    /** Control characters other than blanks, and halves of surrogate pairs. */
    private static boolean isBad(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && !Character.isWhitespace(character));
    }
}
