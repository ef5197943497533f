package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.WalletFreeze;
import dev.sallim.ledger.WalletFreeze.Held;
import dev.sallim.ledger.WalletId;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The periods of a wallet. Each write takes the wallet first, so that those of one wallet come one after the other; the table's
 * constraints are the second lock.
 */
@Service
class Periods {
    static final String KIND = "period";
    /** A draft, an active one and the latest closed ones: all that a new one can meet. */
    private static final int NEIGHBOURS = 5;

    private final Operations operations;
    private final PeriodSql sql;
    private final Proposing proposing;
    private final WalletFreeze freeze;
    private final PeriodBudgets budgets;

    Periods(Operations operations, PeriodSql sql, Proposing proposing, WalletFreeze freeze, PeriodBudgets budgets) {
        this.operations = operations;
        this.sql = sql;
        this.proposing = proposing;
        this.freeze = freeze;
        this.budgets = budgets;
    }

    record NewPeriod(
            @Schema(description = "left out: the month or the days") @Nullable
            String name,

            @Schema(description = "its first day; both days left out: as the rule proposes") @Nullable
            LocalDate startsOn,

            @Schema(description = "its last day") @Nullable LocalDate endsOn) {}

    record PeriodEdit(
            Change<String> name,

            @Schema(description = "of a draft only") Change<LocalDate> startsOn,

            @Schema(description = "of a draft only") Change<LocalDate> endsOn) {}

    /** The latest first. */
    Page<Period> list(BookAccess access, UUID wallet, PageRequest request) {
        proposing.requireWallet(access, wallet);
        Cursors cursors = Cursors.of("-endsOn", access.book(), wallet);
        Cursors.Keys last = request.after() == null ? null : cursors.read(request.after());
        List<Period> found = sql.page(access.book(), wallet, last, request.rows());
        return cursors.page(found, request, period -> Cursors.Keys.of(period.endsOn()));
    }

    Period get(BookAccess access, UUID wallet, UUID id) {
        return ofWallet(sql.find(access.book(), id), wallet);
    }

    Written<Period> create(BookAccess access, IdempotencyKey key, UUID wallet, NewPeriod request, Locale locale) {
        Optional<String> name = PeriodChecks.name(request.name());
        return operations.once(access, key, KIND + ".created", Period.class, operation -> {
            Held held = freeze.hold(operation.transaction(), WalletId.of(wallet));
            DayRange days = request.startsOn() == null && request.endsOn() == null
                    ? proposing.next(access, wallet, operation.today()).days()
                    : PeriodChecks.days(
                            PeriodChecks.required("startsOn", request.startsOn()),
                            PeriodChecks.required("endsOn", request.endsOn()));
            return insert(operation, wallet, held, name.orElseGet(() -> PeriodNames.of(days, locale)), days);
        });
    }

    private Period insert(Operation operation, UUID wallet, Held held, String name, DayRange days) {
        List<Period> neighbours = sql.latest(operation.transaction(), wallet, NEIGHBOURS);
        PeriodChecks.requireNone(PeriodStatus.DRAFT, ErrorCode.DRAFT_EXISTS, neighbours);
        PeriodChecks.requireFree(neighbours, held, days, null);
        UUID id = operation.nextId();
        PeriodSql.NewRow row = new PeriodSql.NewRow(wallet, held.commodity().value(), name, days.first(), days.last());
        sql.insert(operation.transaction(), id, row, operation.at());
        return noted(operation, id, null);
    }

    Written<Period> edit(BookAccess access, UUID wallet, UUID id, IfMatch version, PeriodEdit request) {
        Optional<String> name = request.name().isAbsent()
                ? Optional.empty()
                : PeriodChecks.name(request.name().or(""));
        if (!request.name().isAbsent() && name.isEmpty()) {
            throw ProblemException.invalid("name", FieldCode.REQUIRED);
        }
        return operations.change(access, KIND + ".edited", operation -> {
            Held held = freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            boolean moves = !request.startsOn().isAbsent() || !request.endsOn().isAbsent();
            PeriodChecks.require(
                    before.status() == PeriodStatus.DRAFT || (before.status() == PeriodStatus.ACTIVE && !moves));
            DayRange days = PeriodChecks.days(
                    request.startsOn().orRequired("startsOn", before.startsOn()),
                    request.endsOn().orRequired("endsOn", before.endsOn()));
            if (moves) {
                PeriodChecks.requireFree(sql.latest(operation.transaction(), wallet, NEIGHBOURS), held, days, id);
            }
            sql.update(
                    operation.transaction(), id, name.orElse(before.name()), days.first(), days.last(), operation.at());
            return noted(operation, id, before);
        });
    }

    /** The plan of the draft becomes the initial one; where the rule says so, the next draft is made along with it. */
    Written<Period> activate(BookAccess access, UUID wallet, UUID id, IfMatch version, Locale locale) {
        return operations.change(access, KIND + ".activated", operation -> {
            Held held = freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            PeriodChecks.require(before.status() == PeriodStatus.DRAFT);
            List<Period> neighbours = sql.latest(operation.transaction(), wallet, NEIGHBOURS);
            PeriodChecks.requireNone(PeriodStatus.ACTIVE, ErrorCode.ACTIVE_EXISTS, neighbours);
            PeriodChecks.requireFree(neighbours, held, before.days(), id);
            sql.activate(operation.transaction(), id, operation.at());
            Period active = noted(operation, id, before);
            budgets.activated(operation.transaction(), access, active);
            if (proposing.makesDrafts(access, wallet)) {
                DayRange next =
                        proposing.next(access, wallet, operation.today()).days();
                insert(operation, wallet, held, PeriodNames.of(next, locale), next);
            }
            return active;
        });
    }

    /** Back to a draft, whose plan can be changed freely again; refused where there is a draft already. */
    Written<Period> deactivate(BookAccess access, UUID wallet, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".deactivated", operation -> {
            freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            PeriodChecks.require(before.status() == PeriodStatus.ACTIVE);
            PeriodChecks.requireNone(
                    PeriodStatus.DRAFT,
                    ErrorCode.DRAFT_EXISTS,
                    sql.latest(operation.transaction(), wallet, NEIGHBOURS));
            sql.deactivate(operation.transaction(), id, operation.at());
            return noted(operation, id, before);
        });
    }

    /** Freezes its days and all before them; the comparison is kept as it is then. */
    Written<Period> close(BookAccess access, UUID wallet, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".closed", operation -> {
            Held held = freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            PeriodChecks.require(before.status() == PeriodStatus.ACTIVE);
            PeriodChecks.requireUnfrozen(held, before.days());
            freeze.freeze(operation.transaction(), WalletId.of(wallet), before.endsOn(), before.name());
            String closing = budgets.closing(operation.transaction(), access, before);
            sql.close(operation.transaction(), id, closing, operation.at());
            return noted(operation, id, before);
        });
    }

    /** Only the latest closed one, and only where none is active. */
    Written<Period> reopen(BookAccess access, UUID wallet, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".reopened", operation -> {
            freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            PeriodChecks.require(before.status() == PeriodStatus.CLOSED);
            List<Period> latest = sql.latest(operation.transaction(), wallet, NEIGHBOURS);
            for (Period period : latest) {
                if (period.status() == PeriodStatus.ACTIVE) {
                    PeriodChecks.refuse(ErrorCode.ACTIVE_EXISTS, period);
                }
                if (period.status() == PeriodStatus.CLOSED && period.endsOn().isAfter(before.endsOn())) {
                    PeriodChecks.refuse(ErrorCode.PERIOD_ORDER, period);
                }
            }
            Optional<Period> earlier = sql.before(access.book(), wallet, before.startsOn());
            freeze.freeze(
                    operation.transaction(),
                    WalletId.of(wallet),
                    earlier.map(Period::endsOn).orElse(null),
                    earlier.map(Period::name).orElse(""));
            sql.reopen(operation.transaction(), id, operation.at());
            return noted(operation, id, before);
        });
    }

    /** A draft goes to the trash, its lines with it; no transaction does. */
    Written<Period> trash(BookAccess access, UUID wallet, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".trashed", operation -> {
            freeze.hold(operation.transaction(), WalletId.of(wallet));
            Period before = read(operation, wallet, id, version);
            PeriodChecks.require(before.status() == PeriodStatus.DRAFT);
            putIntoTrash(operation, before);
            return before;
        });
    }

    Written<Period> restore(BookAccess access, IdempotencyKey key, UUID id, Optional<IfMatch> version) {
        return operations.once(access, key, KIND + ".restored", Period.class, operation -> {
            Period trashed = trashed(operation, id);
            version.ifPresent(match -> match.check(trashed.version()));
            return takeOutOfTrash(operation, trashed);
        });
    }

    Written<Boolean> purge(BookAccess access, UUID id) {
        return operations.change(access, KIND + ".purged", operation -> {
            Period trashed = trashed(operation, id);
            sql.purge(operation.transaction(), id);
            operation.note(KIND, id, trashed, null);
            return true;
        });
    }

    void putIntoTrash(Operation operation, Period draft) {
        sql.trash(operation.transaction(), draft.id(), operation.id(), operation.at());
        operation.note(KIND, draft.id(), draft, trashed(operation, draft.id()));
    }

    Period takeOutOfTrash(Operation operation, Period trashed) {
        Held held = freeze.hold(operation.transaction(), WalletId.of(trashed.walletId()));
        List<Period> neighbours = sql.latest(operation.transaction(), trashed.walletId(), NEIGHBOURS);
        PeriodChecks.requireNone(PeriodStatus.DRAFT, ErrorCode.DRAFT_EXISTS, neighbours);
        PeriodChecks.requireFree(neighbours, held, trashed.days(), trashed.id());
        sql.restore(operation.transaction(), trashed.id(), operation.at());
        return noted(operation, trashed.id(), trashed);
    }

    /** As a draft was before, where that is still free. */
    void rewrite(Operation operation, Period draft, Period before) {
        Held held = freeze.hold(operation.transaction(), WalletId.of(draft.walletId()));
        PeriodChecks.requireFree(
                sql.latest(operation.transaction(), draft.walletId(), NEIGHBOURS), held, before.days(), draft.id());
        sql.update(
                operation.transaction(), draft.id(), before.name(), before.startsOn(), before.endsOn(), operation.at());
        noted(operation, draft.id(), draft);
    }

    Period trashed(Operation operation, UUID id) {
        return sql.inTrash(operation.transaction(), id).orElseThrow(() -> {
            boolean live = sql.find(operation.transaction(), id).isPresent();
            return ProblemException.of(live ? ErrorCode.NOT_IN_TRASH : ErrorCode.NOT_FOUND);
        });
    }

    private Period noted(Operation operation, UUID id, @Nullable Period before) {
        Period after = sql.find(operation.transaction(), id).orElseThrow();
        operation.note(KIND, id, before, after);
        return after;
    }

    private Period read(Operation operation, UUID wallet, UUID id, IfMatch version) {
        Period period = ofWallet(sql.find(operation.transaction(), id), wallet);
        version.check(period.version());
        return period;
    }

    private static Period ofWallet(Optional<Period> found, UUID wallet) {
        return found.filter(period -> period.walletId().equals(wallet))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }
}
