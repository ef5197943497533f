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
    /** What the same words became last time. */
    private static final String KNOWN = """
            CREATE TEMPORARY TABLE import_known ON COMMIT DROP AS
            SELECT h.text_key, p.id AS payee_id, p.name, p.name_key
            FROM (SELECT DISTINCT ON (b.text_key) b.text_key, t.payee_id
                  FROM bank_line b
                  JOIN transaction t ON t.book_id = current_setting('app.book_id')::uuid AND t.id = b.transaction_id
                                    AND t.deleted_at IS NULL AND t.payee_id IS NOT NULL
                  WHERE b.book_id = current_setting('app.book_id')::uuid
                    AND b.text_key = ANY (ARRAY(SELECT DISTINCT text_key FROM import_stage
                                                WHERE text_key <> '' AND verdict NOT IN ('DUPLICATE', 'IGNORED_ZERO', 'INVALID')))
                  ORDER BY b.text_key, b.day DESC, b.id DESC) h
            JOIN payee old ON old.book_id = current_setting('app.book_id')::uuid AND old.id = h.payee_id
            JOIN payee p ON p.book_id = current_setting('app.book_id')::uuid AND p.id = coalesce(old.merged_into, old.id)
                        AND p.deleted_at IS NULL AND p.merged_into IS NULL AND p.archived_at IS NULL""";
    /** Each row's payee: by its words, else by the name that it would give to a new one. */
    private static final String PAYEES = """
            CREATE TEMPORARY TABLE import_named ON COMMIT DROP AS
            SELECT s.line_no, coalesce(k.payee_id, p.id) AS payee_id, coalesce(k.name, p.name) AS name,
                   coalesce(k.name_key, p.name_key) AS name_key, sign(s.amount) AS sign, s.category_id
            FROM import_stage s
            LEFT JOIN import_known k ON k.text_key = s.text_key
            LEFT JOIN payee p ON p.book_id = current_setting('app.book_id')::uuid AND p.name_key = s.payee_key
                             AND p.deleted_at IS NULL AND p.merged_into IS NULL AND k.payee_id IS NULL
            WHERE s.verdict NOT IN ('DUPLICATE', 'IGNORED_ZERO', 'INVALID') AND coalesce(k.payee_id, p.id) IS NOT NULL""";

    private static final String WANTED = """
            CREATE TEMPORARY TABLE import_payee ON COMMIT DROP AS
            SELECT DISTINCT payee_id FROM import_named WHERE category_id IS NULL""";
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
    private static final String PROPOSE = """
            UPDATE import_stage s
            SET payee_id = n.payee_id, payee_name = n.name, payee_key = n.name_key, category_id = coalesce(n.category_id, c.category_id)
            FROM import_named n LEFT JOIN import_proposal c ON c.payee_id = n.payee_id AND c.sign = n.sign
            WHERE s.line_no = n.line_no""";

    private static final List<String> STEPS = List.of(
            KNOWN,
            "ANALYZE import_known",
            PAYEES,
            "ANALYZE import_named",
            WANTED,
            "ANALYZE import_payee",
            SIDES,
            "ANALYZE import_side",
            PROPOSALS,
            "ANALYZE import_proposal",
            PROPOSE);

    /** A payee's default category first, then the one most used with it in the same direction; what the file names stays. */
    void propose(BookTransaction transaction) {
        STEPS.forEach(sql -> transaction.update(sql).run());
    }
}
