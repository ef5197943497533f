package dev.sallim.planning.period;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.WalletFreeze.Held;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to hold for a period before it is written; each refusal names the period that stands in the way. */
final class PeriodChecks {
    private static final int LONGEST_NAME = 100;
    /** Ten years. */
    private static final int MOST_DAYS = 3_660;

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private PeriodChecks() {}

    /** No other of the wallet's periods may be in this state. */
    static void requireNone(PeriodStatus status, ErrorCode refusal, List<Period> neighbours) {
        neighbours.stream()
                .filter(period -> period.status() == status)
                .findFirst()
                .ifPresent(other -> refuse(refusal, other));
    }

    /** Neither frozen, nor anybody else's days, nor before one that has begun. */
    static void requireFree(List<Period> neighbours, Held held, DayRange days, @Nullable UUID itself) {
        requireUnfrozen(held, days);
        for (Period other : neighbours) {
            if (!other.id().equals(itself)) {
                if (other.days().overlaps(days)) {
                    refuse(ErrorCode.PERIOD_OVERLAPS, other);
                }
                if (other.status() != PeriodStatus.DRAFT && other.startsOn().isAfter(days.last())) {
                    refuse(ErrorCode.PERIOD_ORDER, other);
                }
            }
        }
    }

    static void requireUnfrozen(Held held, DayRange days) {
        LocalDate frozen = held.frozenThrough();
        if (frozen != null && !days.first().isAfter(frozen)) {
            throw ProblemException.of(ErrorCode.PERIOD_CLOSED, frozen, held.frozenBy());
        }
    }

    static void refuse(ErrorCode code, Period other) {
        throw ProblemException.of(code, other.name());
    }

    static void require(boolean fits) {
        if (!fits) {
            throw ProblemException.of(ErrorCode.PERIOD_STATUS);
        }
    }

    static <T> T required(String path, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(path, FieldCode.REQUIRED);
        }
        return value;
    }

    static DayRange days(LocalDate first, LocalDate last) {
        if (first.isBefore(FIRST_DAY) || first.isAfter(LAST_DAY)) {
            throw ProblemException.invalid("startsOn", FieldCode.OUT_OF_RANGE, FIRST_DAY, LAST_DAY);
        }
        LocalDate latest = first.plusDays(MOST_DAYS - 1L);
        if (last.isBefore(first) || last.isAfter(latest) || last.isAfter(LAST_DAY)) {
            throw ProblemException.invalid("endsOn", FieldCode.OUT_OF_RANGE, first, latest);
        }
        return new DayRange(first, last);
    }

    static Optional<String> name(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (NameText.read(text)) {
            case NameText.Clean clean when clean.name().length() <= LONGEST_NAME -> Optional.of(clean.name());
            case NameText.Clean tooLong -> throw ProblemException.invalid("name", FieldCode.TOO_LONG, LONGEST_NAME);
            case NameText.Refused refused ->
                throw ProblemException.invalid(
                        "name",
                        switch (refused.reason()) {
                            case EMPTY -> FieldCode.REQUIRED;
                            case TOO_LONG -> FieldCode.TOO_LONG;
                            case BAD_CHARACTER -> FieldCode.BAD_CHARACTER;
                        },
                        LONGEST_NAME);
        };
    }
}
