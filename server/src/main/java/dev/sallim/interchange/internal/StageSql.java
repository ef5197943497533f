package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.io.IOException;
import java.io.InputStream;
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

    /** In the order of {@link FileReader}'s spool. */
    private static final String SPOOLED = """
            line_no, id, seq, verdict, reason, account_id, commodity_id, day, at_time, amount, balance, account_text, currency,
            external_id, payee_text, memo, category_text, raw, text_key, fingerprint, payee_name, payee_key, category_id""";

    private static final String DERIVED = """
            twin_no, choice, bank_line_id, matched_transaction_id, partner_account_id, partner_line, partner_transaction_id, payee_id""";
    private static final String TABLE = """
            CREATE TEMPORARY TABLE import_stage (
                line_no integer NOT NULL, id uuid NOT NULL, seq integer NOT NULL, verdict text NOT NULL, reason text,
                account_id uuid, commodity_id uuid, day date, at_time time, amount numeric, balance numeric, account_text text,
                currency text, external_id text, payee_text text NOT NULL, memo text NOT NULL, category_text text, raw text NOT NULL,
                text_key text NOT NULL, fingerprint bytea, payee_name text, payee_key text, category_id uuid,
                twin_no integer, choice text, bank_line_id uuid, matched_transaction_id uuid, partner_account_id uuid,
                partner_line integer, partner_transaction_id uuid, payee_id uuid)
            ON COMMIT DROP""";
    private static final String COPY = "COPY import_stage (" + SPOOLED + ") FROM STDIN";
    private static final String ANALYZE = "ANALYZE import_stage";
    private static final String SEQUENCE = """
            UPDATE import_stage s SET seq = (:sequence::integer[])[s.line_no + 1]
            WHERE s.line_no < cardinality(:sequence::integer[])""";
    private static final String KEEP = """
            INSERT INTO import_row (book_id, run_id, %s, %s)
            SELECT :book, :run, %s, %s FROM import_stage ORDER BY line_no""".formatted(SPOOLED, DERIVED, SPOOLED, DERIVED);
    private static final String LOAD = """
            INSERT INTO import_stage (%s, %s)
            SELECT %s, %s FROM import_row WHERE book_id = :book AND run_id = :run""".formatted(SPOOLED, DERIVED, SPOOLED, DERIVED);
    /** Everything that another write may have changed is asked again; what a person chose stays. */
    private static final String FORGET_VERDICTS = """
            UPDATE import_stage
            SET verdict = 'NEW', reason = NULL, bank_line_id = NULL, matched_transaction_id = NULL,
                partner_account_id = CASE choice WHEN 'TRANSFER' THEN partner_account_id END,
                partner_line = CASE choice WHEN 'TRANSFER' THEN partner_line END,
                partner_transaction_id = CASE choice WHEN 'TRANSFER' THEN partner_transaction_id END
            WHERE verdict NOT IN ('INVALID', 'IGNORED_ZERO')""";

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

    void copy(BookTransaction transaction, InputStream spool, int[] sequence) throws IOException {
        transaction.query("SELECT true AS done").within(LONGEST).one(row -> row.bool("done"));
        transaction.update(TABLE).run();
        try (InputStream rows = spool) {
            transaction.copyIn(COPY, rows);
        }
        List<Integer> places = new ArrayList<>(sequence.length);
        for (int place : sequence) {
            places.add(place);
        }
        transaction.update(SEQUENCE).array("sequence", SqlType.INTEGER, places).run();
        transaction.update(ANALYZE).run();
    }

    void keep(BookTransaction transaction, UUID run) {
        transaction.update(KEEP).param("run", run).run();
    }

    void load(BookTransaction transaction, UUID run) {
        transaction.update(TABLE).run();
        transaction.update(LOAD).param("run", run).run();
        transaction.update(FORGET_VERDICTS).run();
        transaction.update(ANALYZE).run();
    }

    /** Writes back the verdicts that are others now; returns how many. */
    int writeBack(BookTransaction transaction, UUID run) {
        return transaction.update(CHANGED).param("run", run).run();
    }
}
