package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Proposes payees and categories for staged rows, from what earlier rows became. In small steps over temporary tables that the planner
 * knows: the ledger's own may have grown by a whole file a second ago.
 */
@Component
class HistorySql {
    private static final String PAYEE_BY_TEXT = """
            UPDATE import_stage s SET payee_id = p.id, payee_name = p.name, payee_key = p.name_key
            FROM (SELECT DISTINCT ON (b.text_key) b.text_key, t.payee_id
                  FROM bank_line b
                  JOIN transaction t ON t.book_id = :book AND t.id = b.transaction_id AND t.deleted_at IS NULL AND t.payee_id IS NOT NULL
                  WHERE b.book_id = :book
                    AND b.text_key = ANY (ARRAY(SELECT DISTINCT text_key FROM import_stage
                                                WHERE text_key <> '' AND verdict NOT IN ('DUPLICATE', 'IGNORED_ZERO', 'INVALID')))
                  ORDER BY b.text_key, b.day DESC, b.id DESC) h
            JOIN payee old ON old.book_id = :book AND old.id = h.payee_id
            JOIN payee p ON p.book_id = :book AND p.id = coalesce(old.merged_into, old.id) AND p.deleted_at IS NULL
                        AND p.merged_into IS NULL AND p.archived_at IS NULL
            WHERE s.text_key = h.text_key AND s.verdict NOT IN ('DUPLICATE', 'IGNORED_ZERO', 'INVALID')""";
    private static final String PAYEE_BY_NAME = """
            UPDATE import_stage s SET payee_id = p.id, payee_name = p.name
            FROM payee p
            WHERE p.book_id = :book AND p.name_key = s.payee_key AND p.deleted_at IS NULL AND p.merged_into IS NULL
              AND s.payee_id IS NULL AND s.verdict NOT IN ('DUPLICATE', 'IGNORED_ZERO', 'INVALID')""";
    private static final String WANTED = """
            CREATE TEMPORARY TABLE import_payee ON COMMIT DROP AS
            SELECT DISTINCT payee_id FROM import_stage WHERE payee_id IS NOT NULL AND category_id IS NULL""";
    private static final String SIDES = """
            CREATE TEMPORARY TABLE import_side ON COMMIT DROP AS
            WITH booked AS MATERIALIZED (
                SELECT t.id, t.payee_id, t.booked_on FROM transaction t
                WHERE t.book_id = current_setting('app.book_id')::uuid AND t.deleted_at IS NULL
                  AND t.payee_id = ANY (ARRAY(SELECT payee_id FROM import_payee)))
            SELECT b.payee_id, b.booked_on, CASE WHEN f.from_state IS NULL THEN 1 ELSE -1 END AS sign,
                   CASE WHEN f.from_state IS NULL THEN f.from_account_id ELSE f.to_account_id END AS category_id
            FROM booked b JOIN flow f ON f.book_id = current_setting('app.book_id')::uuid AND f.transaction_id = b.id
            WHERE (f.from_state IS NULL) <> (f.to_state IS NULL)""";
    private static final String PROPOSALS = """
            CREATE TEMPORARY TABLE import_proposal ON COMMIT DROP AS
            WITH usable AS MATERIALIZED (
                SELECT a.id, a.role FROM account a
                WHERE a.book_id = current_setting('app.book_id')::uuid AND a.class IN ('INCOME', 'EXPENSE')
                  AND a.deleted_at IS NULL AND a.merged_into IS NULL AND a.archived_at IS NULL),
            counted AS MATERIALIZED (
                SELECT payee_id, sign, category_id, count(*) AS n, max(booked_on) AS latest FROM import_side
                GROUP BY payee_id, sign, category_id),
            used AS (
                SELECT DISTINCT ON (c.payee_id, c.sign) c.payee_id, c.sign, c.category_id
                FROM counted c JOIN usable a ON a.id = c.category_id AND a.role = 'NONE'
                ORDER BY c.payee_id, c.sign, c.n DESC, c.latest DESC, c.category_id)
            SELECT w.payee_id, g.sign, coalesce(a.id, u.category_id) AS category_id
            FROM import_payee w CROSS JOIN (VALUES (1), (-1)) AS g (sign)
            JOIN payee p ON p.book_id = current_setting('app.book_id')::uuid AND p.id = w.payee_id
            LEFT JOIN usable a ON a.id = p.default_category_id
            LEFT JOIN used u ON u.payee_id = w.payee_id AND u.sign = g.sign
            WHERE coalesce(a.id, u.category_id) IS NOT NULL""";
    private static final String CATEGORISE = """
            UPDATE import_stage s SET category_id = c.category_id
            FROM import_proposal c
            WHERE s.payee_id = c.payee_id AND sign(s.amount) = c.sign AND s.category_id IS NULL""";

    private static final List<String> CATEGORIES = List.of(
            WANTED,
            "ANALYZE import_payee",
            SIDES,
            "ANALYZE import_side",
            PROPOSALS,
            "ANALYZE import_proposal",
            CATEGORISE);

    /** A payee's default category first, then the one most used with it in the same direction; what the file names stays. */
    void propose(BookTransaction transaction) {
        transaction.update(PAYEE_BY_TEXT).run();
        transaction.update(PAYEE_BY_NAME).run();
        CATEGORIES.forEach(sql -> transaction.update(sql).run());
    }
}
