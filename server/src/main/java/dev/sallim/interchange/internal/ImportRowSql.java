package dev.sallim.interchange.internal;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of staged rows, once they are kept. */
@Component
class ImportRowSql {
    static final String ADDS = """
            CASE WHEN r.choice = 'TRANSFER' THEN r.partner_line IS NOT NULL AND r.amount < 0
                 WHEN r.choice = 'SKIP' THEN false
                 WHEN r.choice = 'NEW' THEN true
                 ELSE r.verdict IN ('NEW', 'TWIN_KEPT', 'TRANSFER_CANDIDATE') END""";
    private static final String PAGE = """
            SELECT r.line_no, r.verdict, r.reason, r.choice, %s AS adds, r.day, r.amount, r.balance, c.code, r.account_id, r.account_text,
                   r.payee_text, r.memo, r.category_text, r.raw, r.payee_id, r.payee_name, r.category_id,
                   r.matched_transaction_id, r.partner_account_id, r.partner_line, r.partner_transaction_id, b.transaction_id
            FROM import_row r
            LEFT JOIN commodity c ON c.book_id = :book AND c.id = r.commodity_id
            LEFT JOIN bank_line b ON b.book_id = :book AND b.account_id = r.account_id AND b.id = r.id
            WHERE r.book_id = :book AND r.run_id = :run AND r.line_no > :after
              AND (cardinality(:verdicts::text[]) = 0 OR r.verdict = ANY (:verdicts))
            ORDER BY r.line_no LIMIT :limit""".formatted(ADDS);
    private static final String COUNTS = """
            SELECT r.verdict, count(*)::integer AS n, (count(*) FILTER (WHERE %s))::integer AS adding,
                   (count(*) FILTER (WHERE r.choice = 'TRANSFER' AND r.partner_transaction_id IS NOT NULL))::integer AS linking,
                   (count(*) FILTER (WHERE r.choice = 'SKIP'))::integer AS skipped
            FROM import_row r WHERE r.book_id = :book AND r.run_id = :run GROUP BY r.verdict""".formatted(ADDS);
    private static final String ADDING_PER_ACCOUNT = """
            SELECT account_id, sum(CASE WHEN day <= :day THEN amount ELSE 0 END) AS amount
            FROM import_row r
            WHERE r.book_id = :book AND r.run_id = :run AND r.account_id = :account
              AND ((%s) OR r.choice = 'TRANSFER') GROUP BY account_id""".formatted(ADDS);
    private static final String POSITION = """
            SELECT p.quantity - coalesce((SELECT sum(d.inflow - d.outflow) FROM position_day d
                                          WHERE d.book_id = :book AND d.account_id = :account AND d.commodity_id = p.commodity_id
                                            AND d.day > :day), 0) AS quantity
            FROM position p JOIN account a ON a.book_id = :book AND a.id = p.account_id AND a.commodity_id = p.commodity_id
            WHERE p.book_id = :book AND p.account_id = :account""";
    private static final String SELECTED = """
            WITH picked AS (
                SELECT r.line_no, r.partner_line FROM import_row r
                WHERE r.book_id = :book AND r.run_id = :run
                  AND (r.line_no = ANY (:lines) OR r.verdict = ANY (:verdicts)))
            """;
    /** Both legs of a transfer within the file are always chosen alike. */
    private static final String CHOOSE = SELECTED + """
            UPDATE import_row r SET choice = :choice
            WHERE r.book_id = :book AND r.run_id = :run
              AND (r.line_no IN (SELECT line_no FROM picked)
                   OR ((:choice = 'TRANSFER' OR r.choice = 'TRANSFER') AND r.line_no IN (SELECT partner_line FROM picked)))""";

    private static final String CATEGORISE = SELECTED + """
            UPDATE import_row r SET category_id = :category
            WHERE r.book_id = :book AND r.run_id = :run AND r.line_no IN (SELECT line_no FROM picked)""";
    private static final String NAME = SELECTED + """
            UPDATE import_row r SET payee_id = :payee, payee_name = :name, payee_key = :key
            WHERE r.book_id = :book AND r.run_id = :run AND r.line_no IN (SELECT line_no FROM picked)""";
    private static final String OF_LINES = """
            SELECT r.line_no, r.verdict, r.partner_line IS NOT NULL OR r.partner_transaction_id IS NOT NULL AS partnered
            FROM import_row r
            WHERE r.book_id = :book AND r.run_id = :run AND (r.line_no = ANY (:lines) OR r.verdict = ANY (:verdicts))""";

    private final BookDatabase database;

    ImportRowSql(BookDatabase database) {
        this.database = database;
    }

    /** Rows by their lines, or all of some verdicts. */
    record Selection(UUID run, Collection<Integer> lines, Collection<Verdict> verdicts) {
        List<String> verdictNames() {
            return verdicts.stream().map(Verdict::name).toList();
        }
    }

    private record Count(Verdict verdict, int n, int adding, int linking, int skipped) {}

    /** What decides whether a choice is possible. */
    record Kind(Verdict verdict, boolean partnered) {}

    List<ImportRow> page(BookId book, UUID run, int after, Set<Verdict> verdicts, int limit) {
        return database.query(book, PAGE)
                .param("run", run)
                .param("after", after)
                .array(
                        "verdicts",
                        SqlType.TEXT,
                        verdicts.stream().map(Verdict::name).toList())
                .param("limit", limit)
                .list(ImportRowSql::read);
    }

    Counts counts(BookTransaction transaction, UUID run) {
        List<Count> counted = transaction
                .query(COUNTS)
                .param("run", run)
                .list(row -> new Count(
                        Verdict.valueOf(row.text("verdict")),
                        row.integer("n"),
                        row.integer("adding"),
                        row.integer("linking"),
                        row.integer("skipped")));
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        counted.forEach(count -> verdicts.put(count.verdict(), count.n()));
        return new Counts(
                counted.stream().mapToInt(Count::n).sum(),
                verdicts,
                counted.stream().mapToInt(Count::adding).sum(),
                counted.stream().mapToInt(Count::linking).sum(),
                counted.stream().mapToInt(Count::skipped).sum());
    }

    /** What the account has at the end of the day, the rows that a commit would add included. */
    BigDecimal ledgerBalance(BookTransaction transaction, UUID run, UUID account, LocalDate day, boolean booked) {
        BigDecimal now = transaction
                .query(POSITION)
                .param("account", account)
                .param("day", day)
                .optional(row -> row.decimal("quantity"))
                .orElse(BigDecimal.ZERO);
        if (booked) {
            return now;
        }
        return transaction
                .query(ADDING_PER_ACCOUNT)
                .param("run", run)
                .param("account", account)
                .param("day", day)
                .optional(row -> row.decimal("amount"))
                .map(now::add)
                .orElse(now);
    }

    Map<Integer, Kind> kinds(BookTransaction transaction, Selection rows) {
        Map<Integer, Kind> kinds = new HashMap<>();
        transaction
                .query(OF_LINES)
                .param("run", rows.run())
                .array("lines", SqlType.INTEGER, rows.lines())
                .array("verdicts", SqlType.TEXT, rows.verdictNames())
                .list(row -> kinds.put(
                        row.integer("line_no"), new Kind(Verdict.valueOf(row.text("verdict")), row.bool("partnered"))));
        return kinds;
    }

    void choose(BookTransaction transaction, Selection rows, @Nullable Choice choice) {
        selecting(transaction.update(CHOOSE), rows)
                .param("choice", choice == null ? null : choice.name(), SqlType.TEXT)
                .run();
    }

    void categorise(BookTransaction transaction, Selection rows, @Nullable UUID category) {
        selecting(transaction.update(CATEGORISE), rows)
                .param("category", category, SqlType.UUID)
                .run();
    }

    void name(
            BookTransaction transaction,
            Selection rows,
            @Nullable UUID payee,
            @Nullable String name,
            @Nullable String key) {
        selecting(transaction.update(NAME), rows)
                .param("payee", payee, SqlType.UUID)
                .param("name", name, SqlType.TEXT)
                .param("key", key, SqlType.TEXT)
                .run();
    }

    private static BookTransaction.Update selecting(BookTransaction.Update update, Selection rows) {
        return update.param("run", rows.run())
                .array("lines", SqlType.INTEGER, rows.lines())
                .array("verdicts", SqlType.TEXT, rows.verdictNames());
    }

    private static ImportRow read(Row row) throws SQLException {
        String choice = row.textOrNull("choice");
        String code = row.textOrNull("code");
        UUID partner = row.uuidOrNull("partner_account_id");
        return new ImportRow(
                row.integer("line_no"),
                Verdict.valueOf(row.text("verdict")),
                row.textOrNull("reason"),
                choice == null ? null : Choice.valueOf(choice),
                row.bool("adds"),
                row.dayOrNull("day"),
                money(row.decimalOrNull("amount"), code),
                money(row.decimalOrNull("balance"), code),
                row.uuidOrNull("account_id"),
                row.textOrNull("account_text"),
                row.text("payee_text"),
                row.text("memo"),
                row.textOrNull("category_text"),
                row.text("raw"),
                row.uuidOrNull("payee_id"),
                row.textOrNull("payee_name"),
                row.uuidOrNull("category_id"),
                row.uuidOrNull("matched_transaction_id"),
                partner == null
                        ? null
                        : new ImportRow.Partner(
                                partner, row.integerOrNull("partner_line"), row.uuidOrNull("partner_transaction_id")),
                row.uuidOrNull("transaction_id"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String code) {
        return amount == null || code == null ? null : Money.of(amount, CommodityCode.of(code));
    }
}
