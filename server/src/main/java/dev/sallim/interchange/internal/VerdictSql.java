package dev.sallim.interchange.internal;

import dev.sallim.core.csv.Twins;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The verdicts on staged rows, set by set. Wherever one row may match one of several things, both sides are numbered within what
 * they have in common and the numbers are joined: time grows with the number of rows, never with the number of pairs.
 */
@Component
class VerdictSql {
    /** An id that comes twice in one account of one file is no id: a note such as NOTPROVIDED. */
    private static final String NO_IDS = """
            UPDATE import_stage s SET external_id = NULL
            FROM (SELECT account_id, external_id FROM import_stage WHERE external_id IS NOT NULL
                  GROUP BY account_id, external_id HAVING count(*) > 1) d
            WHERE s.account_id IS NOT DISTINCT FROM d.account_id AND s.external_id = d.external_id""";

    /** A card's cancellation has the approval number of its purchase and the other sign: another row. */
    private static final String BY_EXTERNAL_ID = """
            UPDATE import_stage s SET bank_line_id = b.id, reason = 'EXTERNAL_ID'
            FROM (SELECT DISTINCT ON (l.account_id, l.external_id, sign(l.amount))
                         l.account_id, l.external_id, sign(l.amount) AS direction, l.id
                  FROM bank_line l
                  WHERE l.book_id = :book AND l.external_id IS NOT NULL
                    AND (l.account_id, l.external_id) IN (SELECT account_id, external_id FROM import_stage
                                                          WHERE external_id IS NOT NULL AND verdict IN ('NEW', 'TWIN_KEPT'))
                  ORDER BY l.account_id, l.external_id, sign(l.amount), l.id) b
            WHERE s.account_id = b.account_id AND s.external_id = b.external_id AND sign(s.amount) = b.direction
              AND s.verdict IN ('NEW', 'TWIN_KEPT')""";
    /** Rows and kept lines that state the same facts, those that an id has settled apart. */
    private static final String EQUALS = """
            WITH line AS (
                SELECT b.account_id, b.fingerprint, b.twin_no AS place, b.id, b.external_id, b.balance, b.at_time
                FROM bank_line b
                WHERE b.book_id = :book
                  AND (b.account_id, b.fingerprint) IN (SELECT account_id, fingerprint FROM import_stage
                                                        WHERE verdict IN ('NEW', 'TWIN_KEPT') AND bank_line_id IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM import_stage t WHERE t.bank_line_id = b.id))
            SELECT account_id, fingerprint, 0 AS kind, place, id, external_id, balance, at_time::text AS at_time FROM line
            UNION ALL
            SELECT s.account_id, s.fingerprint, 1, s.line_no, s.id, s.external_id, s.balance, s.at_time::text
            FROM import_stage s
            WHERE s.verdict IN ('NEW', 'TWIN_KEPT') AND s.bank_line_id IS NULL
              AND (s.account_id, s.fingerprint) IN (SELECT account_id, fingerprint FROM line)
            ORDER BY account_id, fingerprint, kind, place""";

    private static final String MATCHED = """
            UPDATE import_stage s SET bank_line_id = u.line, reason = 'SAME_ROW'
            FROM unnest(:rows::integer[], :lines::uuid[]) AS u (row, line) WHERE s.line_no = u.row""";
    private static final String BY_BANK_LINE = """
            UPDATE import_stage s
            SET verdict = CASE WHEN t.id IS NULL OR t.deleted_at IS NOT NULL THEN 'IN_TRASH' ELSE 'DUPLICATE' END,
                matched_transaction_id = t.id
            FROM bank_line b LEFT JOIN transaction t ON t.book_id = :book AND t.id = b.transaction_id
            WHERE b.book_id = :book AND b.account_id = s.account_id AND b.id = s.bank_line_id""";
    private static final String SCOPE = """
            CREATE TEMPORARY TABLE import_scope ON COMMIT DROP AS
            SELECT account_id, min(day) AS first_day, max(day) AS last_day FROM import_stage WHERE verdict <> 'INVALID'
            GROUP BY account_id""";
    /** What was booked by hand in these accounts and days: what an account's side adds up to, and no bank line knows it. */
    private static final String ENTERED = """
            CREATE TEMPORARY TABLE import_entered ON COMMIT DROP AS
            WITH side AS (
                SELECT f.transaction_id, f.from_account_id AS account_id, f.from_commodity_id AS commodity_id, f.booked_on,
                       -f.from_amount AS amount
                FROM flow f WHERE f.book_id = current_setting('app.book_id')::uuid AND f.deleted_at IS NULL
                  AND f.from_account_id = ANY (ARRAY(SELECT account_id FROM import_scope))
                  AND f.booked_on BETWEEN (SELECT min(first_day) FROM import_scope) - 3 AND (SELECT max(last_day) FROM import_scope) + 3
                UNION ALL
                SELECT f.transaction_id, f.to_account_id, f.to_commodity_id, f.booked_on, f.to_amount
                FROM flow f WHERE f.book_id = current_setting('app.book_id')::uuid AND f.deleted_at IS NULL
                  AND f.to_account_id = ANY (ARRAY(SELECT account_id FROM import_scope))
                  AND f.booked_on BETWEEN (SELECT min(first_day) FROM import_scope) - 3 AND (SELECT max(last_day) FROM import_scope) + 3),
            unknown AS (
                SELECT x.* FROM side x
                WHERE NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.book_id = current_setting('app.book_id')::uuid
                                    AND b.transaction_id = x.transaction_id AND b.account_id = x.account_id))
            SELECT x.transaction_id, x.account_id, x.commodity_id, x.booked_on, sum(x.amount) AS amount
            FROM unknown x
            WHERE NOT EXISTS (SELECT 1 FROM transaction t WHERE t.book_id = current_setting('app.book_id')::uuid
                                AND t.id = x.transaction_id AND t.kind IN ('OPENING', 'ADJUSTMENT'))
              AND NOT EXISTS (SELECT 1 FROM import_stage t
                              WHERE t.matched_transaction_id = x.transaction_id AND t.account_id = x.account_id)
            GROUP BY x.transaction_id, x.account_id, x.commodity_id, x.booked_on""";

    /**
     * The rows that have something entered near them at all. Rows of one account, amount and day are in here together or not, so that their
     * numbers are those among all rows.
     */
    private static final String NEAR_ENTERED = """
            CREATE TEMPORARY TABLE import_near ON COMMIT DROP AS
            SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day, NULL::uuid AS transaction_id
            FROM import_stage s
            WHERE s.verdict IN ('NEW', 'TWIN_KEPT') AND s.choice IS DISTINCT FROM 'TRANSFER'
              AND (s.account_id, s.commodity_id, s.amount, s.day) IN (
                  SELECT e.account_id, e.commodity_id, e.amount, e.booked_on + o.days
                  FROM import_entered e CROSS JOIN generate_series(-3, 3) AS o (days))""";

    private static final String ENTERED_FAR = """
            DELETE FROM import_entered e
            WHERE NOT EXISTS (SELECT 1 FROM import_near n CROSS JOIN generate_series(-3, 3) AS o (days)
                              WHERE n.account_id = e.account_id AND n.commodity_id = e.commodity_id AND n.amount = e.amount
                                AND n.day + o.days = e.booked_on)""";
    private static final String BY_ENTERED = """
            WITH entered AS (
                SELECT e.*, row_number() OVER (PARTITION BY e.account_id, e.commodity_id, e.amount, e.booked_on
                                               ORDER BY e.transaction_id) AS k
                FROM import_entered e
                WHERE NOT EXISTS (SELECT 1 FROM import_near t
                                  WHERE t.transaction_id = e.transaction_id AND t.account_id = e.account_id)),
            staged AS (
                SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day,
                       row_number() OVER (PARTITION BY s.account_id, s.commodity_id, s.amount, s.day ORDER BY s.line_no) AS k
                FROM import_near s WHERE s.transaction_id IS NULL)
            UPDATE import_near s SET transaction_id = e.transaction_id
            FROM staged g JOIN entered e ON e.account_id = g.account_id AND e.commodity_id = g.commodity_id AND e.amount = g.amount
                                        AND e.booked_on = g.day + :offset AND e.k = g.k
            WHERE s.line_no = g.line_no""";
    private static final String ENTERED_FOUND = """
            UPDATE import_stage s SET verdict = 'DUPLICATE', reason = 'ENTERED', matched_transaction_id = n.transaction_id
            FROM import_near n WHERE s.line_no = n.line_no AND n.transaction_id IS NOT NULL""";
    /**
     * The posted version of an event that an earlier file showed as pending: the earlier line is one that this file, although it covers its
     * day, no longer has; the amount is the same, the words begin alike, and it is at most five days older.
     */
    private static final String GONE = """
            CREATE TEMPORARY TABLE import_gone ON COMMIT DROP AS
            SELECT b.id, b.account_id, b.commodity_id, b.amount, b.day, b.transaction_id, left(b.text_key, 4) AS words
            FROM import_scope c
            JOIN bank_line b ON b.book_id = current_setting('app.book_id')::uuid AND b.account_id = c.account_id
                            AND b.account_id = ANY (ARRAY(SELECT account_id FROM import_scope))
                            AND b.day > c.first_day AND b.day <= c.last_day
            WHERE NOT EXISTS (SELECT 1 FROM import_stage t2 WHERE t2.bank_line_id = b.id)
              AND NOT EXISTS (SELECT 1 FROM import_stage t3
                              WHERE t3.matched_transaction_id = b.transaction_id AND t3.account_id = b.account_id)
              AND EXISTS (SELECT 1 FROM transaction t WHERE t.book_id = current_setting('app.book_id')::uuid
                            AND t.id = b.transaction_id AND t.deleted_at IS NULL)""";

    private static final String BY_PENDING = """
            WITH gone AS (
                SELECT g.*, row_number() OVER (PARTITION BY g.account_id, g.commodity_id, g.amount, g.day, g.words ORDER BY g.id) AS k
                FROM import_gone g
                WHERE NOT EXISTS (SELECT 1 FROM import_stage t
                                  WHERE t.matched_transaction_id = g.transaction_id AND t.account_id = g.account_id)),
            staged AS (
                SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day, left(s.text_key, 4) AS words,
                       row_number() OVER (PARTITION BY s.account_id, s.commodity_id, s.amount, s.day, left(s.text_key, 4)
                                          ORDER BY s.line_no) AS k
                FROM import_stage s WHERE s.verdict IN ('NEW', 'TWIN_KEPT') AND s.choice IS DISTINCT FROM 'TRANSFER'
                  AND (s.account_id, s.amount) IN (SELECT account_id, amount FROM import_gone))
            UPDATE import_stage s SET verdict = 'DUPLICATE', reason = 'POSTED', matched_transaction_id = g.transaction_id
            FROM staged n JOIN gone g ON g.account_id = n.account_id AND g.commodity_id = n.commodity_id AND g.amount = n.amount
                                     AND g.day = n.day - :offset AND g.words = n.words AND g.k = n.k
            WHERE s.line_no = n.line_no""";
    private static final String TRANSFERS_IN_FILE = """
            WITH leg AS (
                SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day,
                       row_number() OVER (PARTITION BY s.account_id, s.commodity_id, s.amount, s.day ORDER BY s.line_no) AS k
                FROM import_stage s
                WHERE s.verdict IN ('NEW', 'TWIN_KEPT') AND s.partner_line IS NULL AND s.partner_transaction_id IS NULL),
            by_payer AS (
                SELECT DISTINCT ON (o.line_no) o.line_no AS payer, i.line_no AS payee
                FROM leg o JOIN leg i ON i.commodity_id = o.commodity_id AND i.amount = -o.amount AND i.day = o.day + :offset
                                     AND i.k = o.k AND i.account_id <> o.account_id
                WHERE o.amount < 0 ORDER BY o.line_no, i.line_no),
            pair AS (SELECT DISTINCT ON (payee) payer, payee FROM by_payer ORDER BY payee, payer)
            UPDATE import_stage s
            SET verdict = 'TRANSFER_CANDIDATE', partner_line = other.line_no, partner_account_id = other.account_id
            FROM (SELECT payer AS line, payee AS partner FROM pair UNION ALL SELECT payee, payer FROM pair) p
            JOIN import_stage other ON other.line_no = p.partner
            WHERE s.line_no = p.line""";
    /**
     * Booked with a category in another account of the book: one flow, the opposite amount. Which days are near is told by spans of nine
     * days: those around a day fall into two at most.
     */
    private static final String BOOKED_LEGS = """
            CREATE TEMPORARY TABLE import_leg ON COMMIT DROP AS
            WITH side AS (
                SELECT f.transaction_id, f.booked_on,
                       CASE WHEN f.from_state IS NULL THEN f.to_account_id ELSE f.from_account_id END AS account_id,
                       CASE WHEN f.from_state IS NULL THEN f.to_commodity_id ELSE f.from_commodity_id END AS commodity_id,
                       CASE WHEN f.from_state IS NULL THEN f.to_amount ELSE -f.from_amount END AS amount
                FROM flow f
                WHERE f.book_id = current_setting('app.book_id')::uuid AND f.deleted_at IS NULL AND f.line_no = 1
                  AND (f.from_state IS NULL) <> (f.to_state IS NULL)
                  AND f.booked_on BETWEEN (SELECT min(first_day) FROM import_scope) - 4 AND (SELECT max(last_day) FROM import_scope) + 4),
            near AS MATERIALIZED (
                SELECT l.* FROM side l
                WHERE (l.commodity_id, l.amount, (l.booked_on - DATE '1800-01-01') / 9) IN (
                    SELECT s.commodity_id, -s.amount, (s.day + o.days - DATE '1800-01-01') / 9
                    FROM import_stage s CROSS JOIN (VALUES (-4), (4)) AS o (days) WHERE s.verdict IN ('NEW', 'TWIN_KEPT')))
            SELECT l.* FROM near l
            JOIN transaction t ON t.book_id = current_setting('app.book_id')::uuid AND t.id = l.transaction_id
                              AND t.kind IN ('INCOME', 'EXPENSE', 'REFUND')
            WHERE NOT EXISTS (SELECT 1 FROM flow o
                              WHERE o.book_id = current_setting('app.book_id')::uuid AND o.transaction_id = l.transaction_id AND o.line_no <> 1)
              AND NOT EXISTS (SELECT 1 FROM import_stage s WHERE s.matched_transaction_id = l.transaction_id)
              AND NOT EXISTS (SELECT 1 FROM import_stage s WHERE s.partner_transaction_id = l.transaction_id)""";
    /** The rows that have a leg near them at all, as {@link #NEAR_ENTERED}. */
    private static final String NEAR_LEGS = """
            CREATE TEMPORARY TABLE import_crossing ON COMMIT DROP AS
            SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day,
                   NULL::uuid AS partner_transaction_id, NULL::uuid AS partner_account_id
            FROM import_stage s
            WHERE s.verdict IN ('NEW', 'TWIN_KEPT') AND s.partner_line IS NULL AND s.partner_transaction_id IS NULL
              AND (s.commodity_id, -s.amount, s.day) IN (
                  SELECT l.commodity_id, l.amount, l.booked_on + o.days FROM import_leg l CROSS JOIN generate_series(-4, 4) AS o (days))""";

    private static final String LEGS_FAR = """
            DELETE FROM import_leg l
            WHERE NOT EXISTS (SELECT 1 FROM import_crossing s CROSS JOIN generate_series(-4, 4) AS o (days)
                              WHERE s.commodity_id = l.commodity_id AND -s.amount = l.amount AND s.day + o.days = l.booked_on)""";
    private static final String TRANSFERS_BOOKED = """
            WITH leg AS (
                SELECT l.*, row_number() OVER (PARTITION BY l.account_id, l.commodity_id, l.amount, l.booked_on
                                               ORDER BY l.transaction_id) AS k
                FROM import_leg l
                WHERE NOT EXISTS (SELECT 1 FROM import_crossing t WHERE t.partner_transaction_id = l.transaction_id)),
            staged AS (
                SELECT s.line_no, s.account_id, s.commodity_id, s.amount, s.day,
                       row_number() OVER (PARTITION BY s.account_id, s.commodity_id, s.amount, s.day ORDER BY s.line_no) AS k
                FROM import_crossing s WHERE s.partner_transaction_id IS NULL),
            by_row AS (
                SELECT DISTINCT ON (s.line_no) s.line_no, l.transaction_id, l.account_id
                FROM staged s JOIN leg l ON l.commodity_id = s.commodity_id AND l.amount = -s.amount AND l.booked_on = s.day + :offset
                                        AND l.k = s.k AND l.account_id <> s.account_id
                ORDER BY s.line_no, l.transaction_id),
            pair AS (SELECT DISTINCT ON (transaction_id) line_no, transaction_id, account_id FROM by_row
                     ORDER BY transaction_id, line_no)
            UPDATE import_crossing s SET partner_transaction_id = p.transaction_id, partner_account_id = p.account_id
            FROM pair p WHERE s.line_no = p.line_no""";
    private static final String LEGS_FOUND = """
            UPDATE import_stage s
            SET verdict = 'TRANSFER_CANDIDATE', partner_transaction_id = n.partner_transaction_id, partner_account_id = n.partner_account_id
            FROM import_crossing n WHERE s.line_no = n.line_no AND n.partner_transaction_id IS NOT NULL""";
    /** Accepted transfers keep the verdict as long as the other leg is there; the others are for a person to look at again. */
    private static final String ACCEPTED = """
            UPDATE import_stage s SET verdict = 'TRANSFER_CANDIDATE'
            WHERE s.choice = 'TRANSFER' AND s.verdict IN ('NEW', 'TWIN_KEPT')
              AND (EXISTS (SELECT 1 FROM import_stage o
                           WHERE o.line_no = s.partner_line AND o.verdict IN ('NEW', 'TWIN_KEPT', 'TRANSFER_CANDIDATE'))
                   OR EXISTS (SELECT 1 FROM transaction t
                              JOIN flow f ON f.book_id = :book AND f.transaction_id = t.id AND f.deleted_at IS NULL
                              WHERE t.book_id = :book AND t.id = s.partner_transaction_id AND t.deleted_at IS NULL
                                AND t.kind IN ('INCOME', 'EXPENSE', 'REFUND') AND f.from_amount = abs(s.amount)
                                AND f.from_commodity_id = s.commodity_id
                                AND s.partner_account_id = CASE WHEN s.amount < 0 THEN f.to_account_id ELSE f.from_account_id END))""";

    private static final String BROKEN = """
            UPDATE import_stage SET choice = NULL, partner_line = NULL, partner_transaction_id = NULL, partner_account_id = NULL
            WHERE choice = 'TRANSFER' AND verdict <> 'TRANSFER_CANDIDATE'""";

    /** Nearest first. */
    private static final List<Integer> THREE_DAYS = List.of(0, 1, -1, 2, -2, 3, -3);

    private static final List<Integer> FOUR_DAYS = List.of(0, 1, -1, 2, -2, 3, -3, 4, -4);
    private static final List<Integer> UP_TO_FIVE_DAYS = List.of(0, 1, 2, 3, 4, 5);

    /** Once per file: later checks find the ids as they are. */
    void dropRepeatedIds(BookTransaction transaction) {
        transaction.update(NO_IDS).run();
    }

    /**
     * Gives every row that could be read its verdict.
     *
     * @return how many accepted transfers have lost their other leg
     */
    int judge(BookTransaction transaction) {
        boolean severalAccounts = made(transaction, SCOPE, "import_scope") > 1;
        int known = transaction.update(BY_EXTERNAL_ID).run() + matchEquals(transaction);
        if (known > 0) {
            transaction.update(BY_BANK_LINE).run();
        }
        if (made(transaction, ENTERED, "import_entered") > 0 && made(transaction, NEAR_ENTERED, "import_near") > 0) {
            transaction.update(ENTERED_FAR).run();
            near(transaction, BY_ENTERED, THREE_DAYS);
            transaction.update(ENTERED_FOUND).run();
        }
        if (made(transaction, GONE, "import_gone") > 0) {
            near(transaction, BY_PENDING, UP_TO_FIVE_DAYS);
        }
        transaction.update(ACCEPTED).run();
        int broken = transaction.update(BROKEN).run();
        if (severalAccounts) {
            near(transaction, TRANSFERS_IN_FILE, FOUR_DAYS);
        }
        if (made(transaction, BOOKED_LEGS, "import_leg") > 0 && made(transaction, NEAR_LEGS, "import_crossing") > 0) {
            transaction.update(LEGS_FAR).run();
            near(transaction, TRANSFERS_BOOKED, FOUR_DAYS);
            transaction.update(LEGS_FOUND).run();
        }
        return broken;
    }

    private static void near(BookTransaction transaction, String sql, List<Integer> offsets) {
        offsets.forEach(
                offset -> transaction.update(sql).param("offset", offset).run());
    }

    /** Makes a temporary table, tells the planner what is in it, and answers how many rows that is. */
    private static int made(BookTransaction transaction, String sql, String table) {
        transaction.update(sql).run();
        transaction.update("ANALYZE " + table).run();
        return transaction.query("SELECT count(*)::integer AS n FROM " + table).one(row -> row.integer("n"));
    }

    private static int matchEquals(BookTransaction transaction) {
        EqualRows equal = new EqualRows();
        transaction.query(EQUALS).each(VerdictSql::equal, equal);
        equal.end();
        return transaction
                .update(MATCHED)
                .array("rows", SqlType.INTEGER, equal.rows)
                .array("lines", SqlType.UUID, equal.lines)
                .run();
    }

    private static EqualRows.One equal(Row row) throws SQLException {
        String time = row.textOrNull("at_time");
        return new EqualRows.One(
                row.uuid("account_id"),
                row.bytes("fingerprint"),
                row.integer("kind") == 0,
                row.integer("place"),
                row.uuid("id"),
                new Twins.Mark(
                        row.textOrNull("external_id"),
                        row.decimalOrNull("balance"),
                        time == null ? null : LocalTime.parse(time)));
    }
}
