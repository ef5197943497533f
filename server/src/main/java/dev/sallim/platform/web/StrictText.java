package dev.sallim.platform.web;

import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.JsonType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.format.FormatterRegistry;

/** Reads the texts that stand for values in bodies, paths and parameters alike; each refusal says what is wrong. */
final class StrictText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private StrictText() {}

    /** The same readings for paths and queries. */
    static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, UUID.class, StrictText::uuid);
        registry.addConverter(String.class, LocalDate.class, StrictText::day);
        registry.addConverter(String.class, YearMonth.class, StrictText::month);
        registry.addConverter(String.class, Instant.class, StrictText::instant);
        registry.addConverter(String.class, ZoneId.class, StrictText::zone);
        registry.addConverter(String.class, BigDecimal.class, StrictText::decimal);
        registry.addConverter(String.class, CommodityCode.class, MoneyJson::commodity);
        registry.addConverter(new TypedIds.Converter());
    }

    /** The 36 characters of RFC 9562; {@link UUID#fromString} takes {@code 1-1-1-1-1} too. */
    static UUID uuid(String text) {
        if (text.length() == 36) {
            try {
                UUID id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) {
                    return id;
                }
            } catch (IllegalArgumentException e) {
                throw FieldRefusal.of(FieldCode.MALFORMED_ID);
            }
        }
        throw FieldRefusal.of(FieldCode.MALFORMED_ID);
    }

    static LocalDate day(String text) {
        if (text.length() == 10) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                throw FieldRefusal.of(FieldCode.MALFORMED_DATE);
            }
        }
        throw FieldRefusal.of(FieldCode.MALFORMED_DATE);
    }

    static YearMonth month(String text) {
        if (text.length() == 7) {
            day(text + "-01");
            return YearMonth.parse(text);
        }
        throw FieldRefusal.of(FieldCode.MALFORMED_DATE);
    }

    static Instant instant(String text) {
        try {
            if (text.length() <= 30 && text.endsWith("Z")) {
                Instant instant = Instant.parse(text);
                day(instant.toString().substring(0, 10));
                return instant;
            }
        } catch (DateTimeException | FieldRefusal e) {
            throw FieldRefusal.of(FieldCode.MALFORMED_INSTANT);
        }
        throw FieldRefusal.of(FieldCode.MALFORMED_INSTANT);
    }

    /** A region such as {@code Asia/Seoul}; an offset is not a zone: it knows no daylight saving. */
    static ZoneId zone(String text) {
        if (!ZONES.contains(text)) {
            throw FieldRefusal.of(FieldCode.MALFORMED_ZONE);
        }
        return ZoneId.of(text);
    }

    static BigDecimal decimal(String text) {
        if (text.length() > AmountText.MAX_LENGTH || !AmountText.isPlainDecimal(text)) {
            throw FieldRefusal.of(FieldCode.MALFORMED_AMOUNT);
        }
        return new BigDecimal(text);
    }

    static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw FieldRefusal.of(FieldCode.WRONG_TYPE, JsonType.TRUE_OR_FALSE);
        };
    }

    static Integer whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw FieldRefusal.of(FieldCode.WRONG_TYPE, JsonType.WHOLE_NUMBER);
        }
        return Integer.valueOf(text);
    }

    /** Text that every store can hold: without NUL and without half a character. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw FieldRefusal.of(FieldCode.BAD_CHARACTER);
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw FieldRefusal.of(FieldCode.BAD_CHARACTER);
                }
                i++;
            }
        }
        return text;
    }
}
