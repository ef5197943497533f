package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Periods for whoever plans by them. */
@Component
public class PeriodReader {
    private final PeriodSql sql;

    PeriodReader(PeriodSql sql) {
        this.sql = sql;
    }

    /** Of whatever wallet of the book; else 404. */
    public Period get(BookAccess access, UUID id) {
        return sql.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    /** The one that ended last before a day. */
    public Optional<Period> before(BookAccess access, UUID wallet, LocalDate day) {
        return sql.before(access.book(), wallet, day);
    }

    /** Those that ended last, the latest first, whatever their status. */
    public List<Period> latest(BookAccess access, UUID wallet, int many) {
        return sql.latest(access.book(), wallet, many);
    }

    /** The one that a day belongs to. */
    public Optional<Period> on(BookAccess access, UUID wallet, LocalDate day) {
        return sql.on(access.book(), wallet, day);
    }

    /** Those that have one of the days, the earliest first. */
    public List<Period> between(BookAccess access, UUID wallet, DayRange days) {
        return sql.between(access.book(), wallet, days);
    }

    /** The totals of the comparisons that closed periods were closed with, as JSON; the others are left out. */
    public Map<UUID, String> closingTotals(BookAccess access, Collection<UUID> ids) {
        return sql.closingTotals(access.book(), ids);
    }

    /** The comparison that a closed period was closed with, as JSON. */
    public Optional<String> closing(BookAccess access, UUID id) {
        return sql.closing(access.book(), id);
    }
}
