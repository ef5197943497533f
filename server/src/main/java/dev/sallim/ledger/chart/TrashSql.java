package dev.sallim.ledger.chart;

import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the trash of the chart's kinds. */
@Component
class TrashSql {
    private static final String AFTER = """
              AND (:at::timestamptz IS NULL OR (deleted_at, id) < (:at::timestamptz, :id::uuid))
            ORDER BY deleted_at DESC, id DESC LIMIT :rows""";
    private static final String WALLETS = """
            SELECT id, name, version, deleted_at, deleted_in FROM wallet
            WHERE book_id = :book AND deleted_at IS NOT NULL
            """ + AFTER;
    private static final String ACCOUNTS = """
            SELECT id, name, version, deleted_at, deleted_in FROM account
            WHERE book_id = :book AND deleted_at IS NOT NULL AND class IN ('ASSET', 'LIABILITY')
            """ + AFTER;
    private static final String CATEGORIES = """
            SELECT id, name, version, deleted_at, deleted_in FROM account
            WHERE book_id = :book AND deleted_at IS NOT NULL AND class IN ('INCOME', 'EXPENSE')
            """ + AFTER;
    private static final String PAYEES = """
            SELECT id, name, version, deleted_at, deleted_in FROM payee
            WHERE book_id = :book AND deleted_at IS NOT NULL
            """ + AFTER;
    private static final String TAGS = """
            SELECT id, name, version, deleted_at, deleted_in FROM tag
            WHERE book_id = :book AND deleted_at IS NOT NULL
            """ + AFTER;

    private static final String SAVED_VIEWS = """
            SELECT id, name, version, deleted_at, deleted_in FROM saved_view
            WHERE book_id = :book AND deleted_at IS NOT NULL
            """ + AFTER;
    private static final String TEMPLATES = """
            SELECT id, name, version, deleted_at, deleted_in FROM template
            WHERE book_id = :book AND deleted_at IS NOT NULL
            """ + AFTER;

    private final BookDatabase database;

    TrashSql(BookDatabase database) {
        this.database = database;
    }

    List<Trashed> page(BookId book, ObjectKind kind, @Nullable Key last, int rows) {
        String sql = switch (kind) {
            case WALLET -> WALLETS;
            case ACCOUNT -> ACCOUNTS;
            case CATEGORY -> CATEGORIES;
            case PAYEE -> PAYEES;
            case TAG -> TAGS;
            case SAVED_VIEW -> SAVED_VIEWS;
            case TEMPLATE -> TEMPLATES;
            case COMMODITY, RATE, RATE_IMPORT, RECONCILIATION ->
                throw new IllegalArgumentException(kind + " has no trash");
        };
        return database.query(book, sql)
                .param("at", last == null ? null : last.deletedAt(), SqlType.INSTANT)
                .param("id", last == null ? null : last.id(), SqlType.UUID)
                .param("rows", rows)
                .list(Trashed::read);
    }
}
