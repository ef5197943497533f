package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.ledger.chart.RateSql.RateFilter;
import dev.sallim.ledger.chart.RateSql.RateKey;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates that people type, see and remove. */
@Component
class RateBook {
    private final ChartOperations operations;
    private final RateSql sql;
    private final CommoditySql commodities;

    RateBook(ChartOperations operations, RateSql sql, CommoditySql commodities) {
        this.operations = operations;
        this.sql = sql;
        this.commodities = commodities;
    }

    /** @param rate how many {@code to} one {@code from} is worth, as text */
    record NewRate(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate day,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String rate) {}

    /** Latest day first. */
    Page<RateView> list(BookAccess access, RateFilter filter, PageRequest page) {
        Cursors cursors = Cursors.of("-day", access.book(), filter.from(), filter.to(), filter.since(), filter.until());
        RateKey last = page.after() == null ? null : key(cursors.read(page.after()));
        List<StoredRate> rows = sql.page(access.book(), filter, last, page.rows());
        return cursors.page(rows, page, rate -> Cursors.Keys.of(rate.day(), rate.from(), rate.to()))
                .map(RateView::of);
    }

    private static RateKey key(Cursors.Keys keys) {
        return new RateKey(keys.day(0), keys.text(1), keys.text(2));
    }

    RateView get(BookAccess access, String from, String to, LocalDate day) {
        return RateView.of(shown(access, from, to, day));
    }

    private StoredRate shown(BookAccess access, String from, String to, LocalDate day) {
        Optional<CommodityCode> one = CommodityCode.find(from);
        Optional<CommodityCode> other = CommodityCode.find(to);
        if (one.isEmpty() || other.isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return sql.shown(access.book(), one.get(), other.get(), day)
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    /** Types a rate; one for the same pair and day is replaced. */
    Written<RateView> put(BookAccess access, IdempotencyKey key, NewRate request) {
        Check check = new Check();
        Optional<CommodityCode> from = code(check, "from", request.from());
        Optional<CommodityCode> to = code(check, "to", request.to());
        if (from.isPresent() && from.equals(to)) {
            check.refuse("to", FieldCode.SAME_COMMODITY);
        }
        Optional<LocalDate> day = check.required("day", check.day("day", request.day()));
        BigDecimal value = check.rate("rate", request.rate());
        check.done();
        return operations.create(access, key, ObjectKind.RATE.action("typed"), RateView.class, write -> {
            Rate rate = new Rate(
                    use(write, "from", from.orElseThrow()),
                    use(write, "to", to.orElseThrow()),
                    day.orElseThrow(),
                    value);
            Optional<StoredRate> before = sql.find(access.book(), rate.from(), rate.to(), rate.day());
            int written = sql.put(write.transaction(), List.of(rate), RateSource.TYPED, write.at());
            RateView after = RateView.of(
                    sql.find(access.book(), rate.from(), rate.to(), rate.day()).orElseThrow());
            if (written == 1) {
                write.log(
                        ObjectKind.RATE,
                        idOf(rate.from(), rate.to(), rate.day()),
                        before.map(RateView::of).orElse(null),
                        after);
            }
            return new Answer<>(after, after.version());
        });
    }

    private CommodityCode use(ChartWrite write, String path, CommodityCode code) {
        return commodities
                .use(write.transaction(), code, write.at())
                .orElseThrow(() -> ProblemException.invalid(path, FieldCode.UNKNOWN_COMMODITY))
                .code();
    }

    Written<Boolean> delete(BookAccess access, String from, String to, LocalDate day, IfMatch version) {
        return operations.change(access, ObjectKind.RATE.action("deleted"), Boolean.class, write -> {
            StoredRate before = shown(access, from, to, day);
            if (before.source() == RateSource.LEARNED) {
                throw ProblemException.of(ErrorCode.RATE_LEARNED);
            }
            version.check(before.version());
            if (!sql.delete(write.transaction(), before)) {
                throw ProblemException.of(ErrorCode.VERSION_STALE);
            }
            write.log(ObjectKind.RATE, idOf(before.from(), before.to(), day), RateView.of(before), null);
            return Answer.of(true);
        });
    }

    /** Names a rate in the journal: rates have no id of their own. */
    static UUID idOf(CommodityCode from, CommodityCode to, LocalDate day) {
        return UUID.nameUUIDFromBytes(("rate:" + from + ":" + to + ":" + day).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<CommodityCode> code(Check check, String path, @Nullable String text) {
        Optional<String> given = check.required(path, text);
        Optional<CommodityCode> code = given.flatMap(CommodityCode::find);
        if (given.isPresent() && code.isEmpty()) {
            check.refuse(path, FieldCode.UNKNOWN_COMMODITY);
        }
        return code;
    }
}
