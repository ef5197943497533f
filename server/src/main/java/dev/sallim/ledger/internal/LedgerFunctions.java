package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.DayDelta;
import dev.sallim.core.ledger.PositionDelta;
import dev.sallim.core.ledger.UuidOrder;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookDatabase.Repeat;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.Parameters;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the SQL write functions of {@code R__ledger_write_functions.sql}: one statement, one round trip, one transaction. */
@Component
class LedgerFunctions {
    private static final String CLAIM = """
            :book, :actor, :key, :hash, :operation, :at, :action, :status, :answer, :etag,
            :payeeIds, :payeeNames, :payeeKeys,""";
    private static final String TAGS_FLOWS_DELTAS_JOURNAL = """
            :tagTransactions, :tags,
            :flowTransactions, :flowLines, :flowDays, :flowOrdinals,
            :fromAccounts, :fromCommodities, :fromAmounts, :fromStates, :fromWallets,
            :toAccounts, :toCommodities, :toAmounts, :toStates, :toWallets, :memos,
            :accounts, :commodities, :wallets, :firstDays, :deltas,
            :dayAccounts, :dayWallets, :dayCommodities, :days, :inflows, :outflows, :counts,
            :entries, :entryKinds, :entryObjects, :befores, :afters)""";
    private static final String POST = """
            SELECT replayed, status, answer, etag, operation_id FROM ledger_post_v1(
            """ + CLAIM + """
            :ids, :booked, :ordinals, :kinds, :payees, :notes, :tagged, :source, :sourceId,
            """ + TAGS_FLOWS_DELTAS_JOURNAL;
    private static final String CHANGE = """
            SELECT replayed, status, answer, etag, operation_id FROM ledger_change_v1(
            """ + CLAIM + """
            :mode, :ids, :versions, :booked, :ordinals, :kinds, :payees, :notes, :tagged, :reflow,
            """ + TAGS_FLOWS_DELTAS_JOURNAL;

    private final BookDatabase database;
    private final Charts charts;

    LedgerFunctions(BookDatabase database, Charts charts) {
        this.database = database;
        this.charts = charts;
    }

    /** Inserts transactions that are new. */
    WriteAnswer post(WriteClaim claim, List<StoredTransaction> added, GuardedDeltas deltas, List<JournalLine> journal) {
        return call(claim, POST, parameters -> bindPost(parameters, claim, added, deltas, journal));
    }

    /** Replaces the fields of transactions, and the flows of those in {@code reflowed}; {@code after} carries the new versions. */
    WriteAnswer edit(
            WriteClaim claim,
            List<StoredTransaction> after,
            List<StoredTransaction> reflowed,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        return call(
                claim, CHANGE, parameters -> bindChange(parameters, claim, "EDIT", after, reflowed, deltas, journal));
    }

    WriteAnswer trash(
            WriteClaim claim, List<StoredTransaction> after, GuardedDeltas deltas, List<JournalLine> journal) {
        return call(
                claim, CHANGE, parameters -> bindChange(parameters, claim, "TRASH", after, List.of(), deltas, journal));
    }

    WriteAnswer restore(
            WriteClaim claim, List<StoredTransaction> after, GuardedDeltas deltas, List<JournalLine> journal) {
        return call(
                claim,
                CHANGE,
                parameters -> bindChange(parameters, claim, "RESTORE", after, List.of(), deltas, journal));
    }

    void postWithin(
            BookTransaction transaction,
            WriteClaim claim,
            List<StoredTransaction> added,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        within(transaction, POST, parameters -> bindPost(parameters, claim, added, deltas, journal));
    }

    /** Replaces the flows of all of them. */
    void editWithin(
            BookTransaction transaction,
            WriteClaim claim,
            List<StoredTransaction> after,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        within(transaction, CHANGE, parameters -> bindChange(parameters, claim, "EDIT", after, after, deltas, journal));
    }

    void trashWithin(
            BookTransaction transaction,
            WriteClaim claim,
            List<StoredTransaction> after,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        within(
                transaction,
                CHANGE,
                parameters -> bindChange(parameters, claim, "TRASH", after, List.of(), deltas, journal));
    }

    void restoreWithin(
            BookTransaction transaction,
            WriteClaim claim,
            List<StoredTransaction> after,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        within(
                transaction,
                CHANGE,
                parameters -> bindChange(parameters, claim, "RESTORE", after, List.of(), deltas, journal));
    }

    private static void bindPost(
            Parameters parameters,
            WriteClaim claim,
            List<StoredTransaction> added,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        claim(parameters, claim);
        transactions(parameters, added);
        StoredTransaction first = added.getFirst();
        parameters.set("source", first.source()).set("sourceId", first.sourceId(), SqlType.UUID);
        tagsAndFlows(parameters, added, added);
        deltas(parameters, deltas);
        journal(parameters, journal);
    }

    private static void bindChange(
            Parameters parameters,
            WriteClaim claim,
            String mode,
            List<StoredTransaction> after,
            List<StoredTransaction> reflowed,
            GuardedDeltas deltas,
            List<JournalLine> journal) {
        claim(parameters, claim);
        List<StoredTransaction> sorted = after.stream()
                .sorted(Comparator.comparing(StoredTransaction::id, UuidOrder.UNSIGNED))
                .toList();
        parameters.set("mode", mode);
        transactions(parameters, sorted);
        parameters.array("versions", SqlType.INTEGER, map(sorted, t -> t.version() - 1));
        parameters.array("reflow", SqlType.UUID, map(reflowed, StoredTransaction::id));
        tagsAndFlows(parameters, mode.equals("EDIT") ? sorted : List.of(), reflowed);
        deltas(parameters, deltas);
        journal(parameters, journal);
    }

    private WriteAnswer call(WriteClaim claim, String sql, Consumer<Parameters> parameters) {
        try {
            // The key makes even a repeat after a lost connection safe: the first try either left its answer or
            // nothing.
            WriteAnswer answer =
                    database.call(claim.book(), sql, parameters, LedgerFunctions::answer, Repeat.WHEN_LOST_TOO);
            if (!claim.newPayees().isEmpty()) {
                charts.forget(claim.book());
            }
            return answer;
        } catch (DatabaseException e) {
            throw LedgerRefusal.of(e);
        }
    }

    private static void within(BookTransaction transaction, String sql, Consumer<Parameters> parameters) {
        try {
            WriteAnswer answer = transaction.query(sql).params(parameters).one(LedgerFunctions::answer);
            if (answer.replayed()) {
                throw new IllegalStateException("a part of an operation has no key of its own");
            }
        } catch (DatabaseException e) {
            throw LedgerRefusal.of(e);
        }
    }

    private static WriteAnswer answer(Row row) throws SQLException {
        return new WriteAnswer(
                row.bool("replayed"),
                row.integer("status"),
                row.textOrNull("answer"),
                row.textOrNull("etag"),
                row.uuid("operation_id"));
    }

    private static void claim(Parameters parameters, WriteClaim claim) {
        parameters
                .set("actor", claim.actor().value())
                .set("key", claim.key(), SqlType.TEXT)
                .set("hash", claim.requestHash(), SqlType.BYTES)
                .set("operation", claim.operation().value())
                .set("at", claim.at())
                .set("action", claim.action())
                .set("status", claim.status())
                .set("answer", claim.answer(), SqlType.TEXT)
                .set("etag", claim.etag(), SqlType.TEXT);
        List<WriteClaim.NewPayee> payees = claim.newPayees();
        parameters
                .array("payeeIds", SqlType.UUID, map(payees, WriteClaim.NewPayee::id))
                .array("payeeNames", SqlType.TEXT, map(payees, WriteClaim.NewPayee::name))
                .array("payeeKeys", SqlType.TEXT, map(payees, WriteClaim.NewPayee::nameKey));
    }

    private static void transactions(Parameters parameters, List<StoredTransaction> all) {
        parameters
                .array("ids", SqlType.UUID, map(all, StoredTransaction::id))
                .array("booked", SqlType.DATE, map(all, StoredTransaction::date))
                .array("ordinals", SqlType.BIGINT, map(all, StoredTransaction::ordinal))
                .array("kinds", SqlType.TEXT, map(all, t -> t.kind().name()))
                .array("payees", SqlType.UUID, map(all, StoredTransaction::payee))
                .array("notes", SqlType.TEXT, map(all, StoredTransaction::note))
                .array("tagged", SqlType.BOOLEAN, map(all, t -> !t.tags().isEmpty()));
    }

    private static void tagsAndFlows(
            Parameters parameters, List<StoredTransaction> tagged, List<StoredTransaction> flowing) {
        List<UUID> tagTransactions = new ArrayList<>();
        List<UUID> tags = new ArrayList<>();
        for (StoredTransaction transaction : tagged) {
            tagTransactions.addAll(Collections.nCopies(transaction.tags().size(), transaction.id()));
            tags.addAll(transaction.tags());
        }
        parameters.array("tagTransactions", SqlType.UUID, tagTransactions).array("tags", SqlType.UUID, tags);
        List<StoredFlow> flows = new ArrayList<>();
        List<UUID> transactions = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<Long> ordinals = new ArrayList<>();
        for (StoredTransaction transaction : flowing) {
            for (int line = 1; line <= transaction.flows().size(); line++) {
                transactions.add(transaction.id());
                lines.add(line);
                days.add(transaction.date());
                ordinals.add(transaction.ordinal());
            }
            flows.addAll(transaction.flows());
        }
        parameters
                .array("flowTransactions", SqlType.UUID, transactions)
                .array("flowLines", SqlType.INTEGER, lines)
                .array("flowDays", SqlType.DATE, days)
                .array("flowOrdinals", SqlType.BIGINT, ordinals)
                .array(
                        "fromAccounts",
                        SqlType.UUID,
                        map(flows, f -> f.line().from().account()))
                .array(
                        "fromCommodities",
                        SqlType.UUID,
                        map(flows, f -> f.line().from().commodity()))
                .array(
                        "fromAmounts",
                        SqlType.NUMERIC,
                        map(flows, f -> f.line().from().amount()))
                .array(
                        "fromStates",
                        SqlType.TEXT,
                        map(flows, f -> name(f.line().from().state())))
                .array(
                        "fromWallets",
                        SqlType.UUID,
                        map(flows, f -> f.line().from().wallet()))
                .array("toAccounts", SqlType.UUID, map(flows, f -> f.line().to().account()))
                .array(
                        "toCommodities",
                        SqlType.UUID,
                        map(flows, f -> f.line().to().commodity()))
                .array(
                        "toAmounts",
                        SqlType.NUMERIC,
                        map(flows, f -> f.line().to().amount()))
                .array(
                        "toStates",
                        SqlType.TEXT,
                        map(flows, f -> name(f.line().to().state())))
                .array("toWallets", SqlType.UUID, map(flows, f -> f.line().to().wallet()))
                .array("memos", SqlType.TEXT, map(flows, StoredFlow::memo));
    }

    private static void deltas(Parameters parameters, GuardedDeltas guarded) {
        List<PositionDelta> positions = guarded.deltas().positions();
        List<DayDelta> days = guarded.deltas().days();
        parameters
                .array("accounts", SqlType.UUID, map(positions, PositionDelta::account))
                .array("commodities", SqlType.UUID, map(positions, PositionDelta::commodity))
                .array("wallets", SqlType.UUID, map(positions, guarded::walletOf))
                .array("firstDays", SqlType.DATE, map(positions, PositionDelta::earliest))
                .array("deltas", SqlType.NUMERIC, map(positions, PositionDelta::quantity))
                .array("dayAccounts", SqlType.UUID, map(days, DayDelta::account))
                .array("dayWallets", SqlType.UUID, map(days, DayDelta::wallet))
                .array("dayCommodities", SqlType.UUID, map(days, DayDelta::commodity))
                .array("days", SqlType.DATE, map(days, DayDelta::day))
                .array("inflows", SqlType.NUMERIC, map(days, DayDelta::inflow))
                .array("outflows", SqlType.NUMERIC, map(days, DayDelta::outflow))
                .array("counts", SqlType.INTEGER, map(days, DayDelta::n));
    }

    private static void journal(Parameters parameters, List<JournalLine> journal) {
        parameters
                .array("entries", SqlType.UUID, map(journal, JournalLine::id))
                .array("entryKinds", SqlType.TEXT, map(journal, JournalLine::objectKind))
                .array("entryObjects", SqlType.UUID, map(journal, JournalLine::objectId))
                .array("befores", SqlType.TEXT, map(journal, JournalLine::before))
                .array("afters", SqlType.TEXT, map(journal, JournalLine::after));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T, R> List<@Nullable R> map(List<T> values, Function<? super T, ? extends @Nullable R> mapper) {
        List<@Nullable R> mapped = new ArrayList<>(values.size());
        for (T value : values) {
            mapped.add(mapper.apply(value));
        }
        return mapped;
    }
}
