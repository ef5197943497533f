package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The temporary table in which rows get their verdicts, before they are kept or booked. */
@Component
class StageSql {
    /** 500,000 rows take some twenty seconds on two quiet cores. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** With the verdict and its reason before them, in the order in which {@link FileReader} writes them. */
    private static final String FACTS = """
            line_no, id, account_id, commodity_id, day, at_time, amount, balance, account_text, currency, external_id, payee_text,
            memo, category_text, raw, text_key, fingerprint, twin_no, payee_name, payee_key, category_id""";

    private static final String SPOOLED = "verdict, reason, " + FACTS;
    private static final String DERIVED = """
            choice, bank_line_id, matched_transaction_id, partner_account_id, partner_line, partner_transaction_id, payee_id""";
    /** Half of each page is left free: every row is updated at least once, and then needs no new entries in the indexes. */
    private static final String TABLE = """
            CREATE TEMPORARY TABLE import_stage (
                line_no integer NOT NULL, id uuid NOT NULL, seq integer, verdict text NOT NULL, reason text,
                account_id uuid, commodity_id uuid, day date, at_time time, amount numeric, balance numeric, account_text text,
                currency text, external_id text, payee_text text NOT NULL, memo text NOT NULL, category_text text, raw text NOT NULL,
                text_key text NOT NULL, fingerprint bytea, payee_name text, payee_key text, category_id uuid,
                twin_no integer, choice text, bank_line_id uuid, matched_transaction_id uuid, partner_account_id uuid,
                partner_line integer, partner_transaction_id uuid, payee_id uuid)
            WITH (fillfactor = 50) ON COMMIT DROP""";

    private static final String COPY = "COPY import_stage (" + SPOOLED + ") FROM STDIN";
    private static final String ANALYZE = "ANALYZE import_stage";
    /** The indexes by which the verdicts find the rows of a small file; made when the rows are in. */
    private static final List<String> INDEXES = List.of(
            "CREATE INDEX ON import_stage (line_no)",
            "CREATE INDEX ON import_stage (account_id, fingerprint)",
            "CREATE INDEX ON import_stage (amount)");

    private static final String KEEP = """
            INSERT INTO import_row (book_id, run_id, seq, %s, %s)
            SELECT :book, :run, coalesce((:sequence::integer[])[line_no + 1], 0), %s, %s FROM import_stage ORDER BY line_no""".formatted(SPOOLED, DERIVED, SPOOLED, DERIVED);
    /** Everything that another write may have changed is asked again; what a person chose stays. */
    private static final String LOAD = """
            INSERT INTO import_stage (seq, %s, choice, payee_id, verdict, reason, partner_account_id, partner_line, partner_transaction_id)
            SELECT seq, %s, choice, payee_id,
                   CASE WHEN verdict IN ('INVALID', 'IGNORED_ZERO') THEN verdict WHEN twin_no > 1 THEN 'TWIN_KEPT' ELSE 'NEW' END,
                   CASE WHEN verdict IN ('INVALID', 'IGNORED_ZERO') THEN reason END,
                   CASE choice WHEN 'TRANSFER' THEN partner_account_id END,
                   CASE choice WHEN 'TRANSFER' THEN partner_line END,
                   CASE choice WHEN 'TRANSFER' THEN partner_transaction_id END
            FROM import_row WHERE book_id = :book AND run_id = :run""".formatted(FACTS, FACTS);

    private static final String LOAD_JUDGED = """
            INSERT INTO import_stage (seq, %s, %s)
            SELECT seq, %s, %s FROM import_row WHERE book_id = :book AND run_id = :run""".formatted(SPOOLED, DERIVED, SPOOLED, DERIVED);
    /**
     * Files of this size are joined by hashing, whatever the statistics of tables say that may have grown by a whole file a second ago: a
     * nested loop over two such sets would take an hour. They are sorted in memory, too, and have no indexes, which no hash join would use;
     * and the planner need not know them better than a sample of 3,000 rows tells, which takes a tenth of the time of the usual one.
     */
    private static final int LARGE = 1_000;

    private static final String HASH_JOINS = """
            SELECT set_config('enable_nestloop', 'off', true) || set_config('work_mem', '64MB', true)
                || set_config('default_statistics_target', '10', true) AS set""";
    private static final String SIZE = "SELECT count(*)::integer AS n FROM import_stage";
    private static final String CHANGED = """
            UPDATE import_row r
            SET verdict = s.verdict, reason = s.reason, bank_line_id = s.bank_line_id, matched_transaction_id = s.matched_transaction_id,
                partner_account_id = s.partner_account_id, partner_line = s.partner_line,
                partner_transaction_id = s.partner_transaction_id, choice = s.choice
            FROM import_stage s
            WHERE r.book_id = :book AND r.run_id = :run AND r.line_no = s.line_no
              AND (r.verdict, r.reason, r.matched_transaction_id, r.partner_line, r.partner_transaction_id, r.choice)
                  IS DISTINCT FROM
                  (s.verdict, s.reason, s.matched_transaction_id, s.partner_line, s.partner_transaction_id, s.choice)""";

    void copy(BookTransaction transaction, BookTransaction.RowSource rows) {
        transaction.query("SELECT true AS done").within(LONGEST).one(row -> row.bool("done"));
        transaction.update(TABLE).run();
        transaction.copyIn(COPY, rows);
    }

    void keep(BookTransaction transaction, UUID run, int[] sequence) {
        List<Integer> places = new ArrayList<>(sequence.length);
        for (int place : sequence) {
            places.add(place);
        }
        transaction
                .update(KEEP)
                .param("run", run)
                .array("sequence", SqlType.INTEGER, places)
                .run();
    }

    /** Which verdicts kept rows come with. */
    enum Verdicts {
        KEPT,
        NONE
    }

    void load(BookTransaction transaction, UUID run, Verdicts verdicts) {
        transaction.update(TABLE).run();
        transaction
                .update(verdicts == Verdicts.KEPT ? LOAD_JUDGED : LOAD)
                .param("run", run)
                .run();
        ready(transaction);
    }

    /** Once all rows are in: how they are joined, and what the planner needs to know of them. */
    void ready(BookTransaction transaction) {
        if (transaction.query(SIZE).one(row -> row.integer("n")) >= LARGE) {
            transaction.query(HASH_JOINS).one(row -> row.text("set"));
        } else {
            INDEXES.forEach(index -> transaction.update(index).run());
        }
        transaction.update(ANALYZE).run();
    }

    /** Writes back the verdicts that are others now; returns how many. */
    int writeBack(BookTransaction transaction, UUID run) {
        return transaction.update(CHANGED).param("run", run).run();
    }
}
