package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposes payees and categories for staged rows, from what earlier rows became. */
@Component
class HistorySql {
    private static final String PAYEE_BY_TEXT = """
            UPDATE import_stage s SET payee_id = p.id, payee_name = p.name, payee_key = p.name_key
            FROM (SELECT DISTINCT ON (b.text_key) b.text_key, t.payee_id
                  FROM bank_line b
                  JOIN transaction t ON t.book_id = :book AND t.id = b.transaction_id AND t.deleted_at IS NULL AND t.payee_id IS NOT NULL
                  WHERE b.book_id = :book AND b.text_key IN (SELECT text_key FROM import_stage WHERE text_key <> '')
                  ORDER BY b.text_key, b.day DESC, b.id DESC) h
            JOIN payee old ON old.book_id = :book AND old.id = h.payee_id
            JOIN payee p ON p.book_id = :book AND p.id = coalesce(old.merged_into, old.id) AND p.deleted_at IS NULL
                        AND p.merged_into IS NULL AND p.archived_at IS NULL
            WHERE s.text_key = h.text_key""";
    private static final String PAYEE_BY_NAME = """
            UPDATE import_stage s SET payee_id = p.id, payee_name = p.name
            FROM payee p
            WHERE p.book_id = :book AND p.name_key = s.payee_key AND p.deleted_at IS NULL AND p.merged_into IS NULL
              AND s.payee_id IS NULL""";
    private static final String CATEGORY_BY_PAYEE = """
            WITH wanted AS (SELECT DISTINCT payee_id FROM import_stage WHERE payee_id IS NOT NULL AND category_id IS NULL),
            used AS (
                SELECT DISTINCT ON (payee_id, sign) payee_id, sign, category_id
                FROM (SELECT t.payee_id, -1 AS sign, f.to_account_id AS category_id, count(*) AS n, max(t.booked_on) AS latest
                      FROM wanted w
                      JOIN transaction t ON t.book_id = :book AND t.payee_id = w.payee_id AND t.deleted_at IS NULL
                      JOIN flow f ON f.book_id = :book AND f.transaction_id = t.id AND f.from_state IS NOT NULL AND f.to_state IS NULL
                      GROUP BY t.payee_id, f.to_account_id
                      UNION ALL
                      SELECT t.payee_id, 1, f.from_account_id, count(*), max(t.booked_on)
                      FROM wanted w
                      JOIN transaction t ON t.book_id = :book AND t.payee_id = w.payee_id AND t.deleted_at IS NULL
                      JOIN flow f ON f.book_id = :book AND f.transaction_id = t.id AND f.to_state IS NOT NULL AND f.from_state IS NULL
                      GROUP BY t.payee_id, f.from_account_id) u
                JOIN account a ON a.book_id = :book AND a.id = u.category_id AND a.class IN ('INCOME', 'EXPENSE') AND a.role = 'NONE'
                              AND a.deleted_at IS NULL AND a.merged_into IS NULL AND a.archived_at IS NULL
                ORDER BY payee_id, sign, n DESC, latest DESC, category_id),
            fallback AS (
                SELECT w.payee_id, a.id AS category_id
                FROM wanted w JOIN payee p ON p.book_id = :book AND p.id = w.payee_id
                JOIN account a ON a.book_id = :book AND a.id = p.default_category_id AND a.deleted_at IS NULL
                              AND a.merged_into IS NULL AND a.archived_at IS NULL)
            UPDATE import_stage s SET category_id = coalesce(
                (SELECT category_id FROM fallback f WHERE f.payee_id = s.payee_id),
                (SELECT category_id FROM used u WHERE u.payee_id = s.payee_id AND u.sign = sign(s.amount)))
            WHERE s.payee_id IS NOT NULL AND s.category_id IS NULL""";

    private static final List<String> ALL = List.of(PAYEE_BY_TEXT, PAYEE_BY_NAME, CATEGORY_BY_PAYEE);

    /** A payee's default category first, then the one most used with it in the same direction; what the file names stays. */
    void propose(BookTransaction transaction) {
        ALL.forEach(sql -> transaction.update(sql).run());
    }
}
