package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.CommodityPair;
import dev.sallim.core.ledger.KindTable;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.ledger.LedgerImports.Booked;
import dev.sallim.ledger.LedgerImports.Import;
import dev.sallim.ledger.LedgerImports.NewPayee;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the SQL functions of {@code R__ledger_import_functions.sql}, in the transaction of an import. */
@Component
class ImportSql {
    /** 500,000 rows take about a minute on two cores; a disk may be slow. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String TABLE = """
            CREATE TEMPORARY TABLE ledger_import_row (
                id uuid NOT NULL, booked_on date NOT NULL, seq integer NOT NULL, payee_id uuid, note text NOT NULL,
                account_id uuid NOT NULL, other_id uuid NOT NULL, commodity_id uuid NOT NULL, amount numeric NOT NULL)
            ON COMMIT DROP""";
    private static final String BOOK = """
            SELECT transactions, digest FROM ledger_import_v1(
                :book, :actor, :operation, :at, :run, :firstOrdinal, :fromClasses, :toClasses, :kinds)""";
    private static final String PAYEES = """
            SELECT ledger_new_payees_v1(:book, :at, :ids, :names, :keys) IS NULL AS done""";
    private static final String RECORD = """
            SELECT ledger_record_v1(:book, :actor, :operation, :at, :action,
                                    ARRAY[:entry]::uuid[], ARRAY['import'], ARRAY[:run]::uuid[], ARRAY[:before], ARRAY[:after])
                   IS NULL AS done""";
    private static final String REVERT = """
            SELECT transactions FROM ledger_import_revert_v1(:book, :actor, :operation, :at, :run, :force)""";

    private static final String RECOUNT = "SELECT platform_recount(:tables, :transactions) AS counted";
    /** The large ones that an import fills. */
    private static final List<String> TABLES = List.of("transaction", "flow", "position_day");

    private final BookDatabase database;

    ImportSql(BookDatabase database) {
        this.database = database;
    }

    private record Cell(AccountClass from, AccountClass to, String kind) {}

    /** The cells of the kind table that a bank's rows can have: money on one side at least, one commodity. */
    private static final List<Cell> KINDS = kinds();

    void prepare(BookTransaction transaction) {
        transaction.update(TABLE).run();
    }

    Booked book(BookTransaction transaction, Import what) {
        return transaction
                .query(BOOK)
                .within(LONGEST)
                .param("actor", what.access().person().value())
                .param("operation", what.operation().value())
                .param("at", what.at())
                .param("run", what.run())
                .param("firstOrdinal", ChronoUnit.MICROS.between(Instant.EPOCH, what.at()))
                .array(
                        "fromClasses",
                        SqlType.TEXT,
                        KINDS.stream().map(c -> c.from().name()).toList())
                .array(
                        "toClasses",
                        SqlType.TEXT,
                        KINDS.stream().map(c -> c.to().name()).toList())
                .array("kinds", SqlType.TEXT, KINDS.stream().map(Cell::kind).toList())
                .one(row -> new Booked(row.integer("transactions"), row.text("digest")));
    }

    void recount(BookId book, int transactions) {
        database.query(book, RECOUNT)
                .within(LONGEST)
                .array("tables", SqlType.TEXT, TABLES)
                .param("transactions", (long) transactions)
                .one(row -> row.integer("counted"));
    }

    void addPayees(BookTransaction transaction, Import what, List<NewPayee> payees) {
        transaction
                .query(PAYEES)
                .param("at", what.at())
                .array("ids", SqlType.UUID, payees.stream().map(NewPayee::id).toList())
                .array(
                        "names",
                        SqlType.TEXT,
                        payees.stream().map(NewPayee::name).toList())
                .array(
                        "keys",
                        SqlType.TEXT,
                        payees.stream().map(NewPayee::nameKey).toList())
                .one(row -> row.bool("done"));
    }

    void record(
            BookTransaction transaction,
            Import what,
            UUID entry,
            String action,
            @Nullable String before,
            String after) {
        transaction
                .query(RECORD)
                .param("actor", what.access().person().value())
                .param("operation", what.operation().value())
                .param("at", what.at())
                .param("action", action)
                .param("entry", entry)
                .param("run", what.run())
                .param("before", before, SqlType.TEXT)
                .param("after", after)
                .one(row -> row.bool("done"));
    }

    int revert(BookTransaction transaction, Import what, boolean force) {
        return transaction
                .query(REVERT)
                .within(LONGEST)
                .param("actor", what.access().person().value())
                .param("operation", what.operation().value())
                .param("at", what.at())
                .param("run", what.run())
                .param("force", force)
                .one(row -> row.integer("transactions"));
    }

    private static List<Cell> kinds() {
        List<AccountClass> classes =
                List.of(AccountClass.ASSET, AccountClass.LIABILITY, AccountClass.INCOME, AccountClass.EXPENSE);
        List<Cell> cells = new ArrayList<>();
        for (AccountClass from : classes) {
            for (AccountClass to : classes) {
                if (isMoney(from) || isMoney(to)) {
                    String kind = KindTable.kind(from, SystemRole.NONE, to, SystemRole.NONE, CommodityPair.SAME)
                            .name();
                    cells.add(new Cell(from, to, kind));
                }
            }
        }
        return List.copyOf(cells);
    }

    private static boolean isMoney(AccountClass accountClass) {
        return accountClass == AccountClass.ASSET || accountClass == AccountClass.LIABILITY;
    }
}
