package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the accounts that hold money. */
@Component
class AccountListSql {
    private static final String LIVE = AccountSql.SELECT + """
             FROM account
            WHERE book_id = :book AND class IN ('ASSET', 'LIABILITY') AND deleted_at IS NULL
            """;
    private static final String FILTERED = LIVE + """
              AND (:q::text IS NULL OR position(:q::text IN name_key) > 0)
              AND (:wallet::uuid IS NULL OR wallet_id = :wallet::uuid)
              AND (:kind::text IS NULL OR kind = :kind::text)
              AND (:archived::boolean IS NULL OR (archived_at IS NOT NULL) = :archived)
            """;
    private static final String BY_ORDER = FILTERED + """
              AND (:last::int IS NULL OR (sort_order, id) > (:last::int, :last_id::uuid))
            ORDER BY sort_order, id LIMIT :rows""";
    private static final String BY_NAME = FILTERED + """
              AND (:last::text IS NULL OR (name_key, id) > (:last::text, :last_id::uuid))
            ORDER BY name_key, id LIMIT :rows""";
    private static final String BY_BIRTH = FILTERED + """
              AND (:last::timestamptz IS NULL OR (created_at, id) > (:last::timestamptz, :last_id::uuid))
            ORDER BY created_at, id LIMIT :rows""";
    private static final String ONE = LIVE + " AND id = :id";
    private static final String FLOWS = """
            SELECT (SELECT count(*) FROM (
                        SELECT transaction_id FROM flow WHERE book_id = :book AND from_account_id = :id AND deleted_at IS NULL
                        UNION
                        SELECT transaction_id FROM flow WHERE book_id = :book AND to_account_id = :id AND deleted_at IS NULL
                    ) t) AS transactions,
                   EXISTS (SELECT 1 FROM position WHERE book_id = :book AND account_id = :id) AS ever,
                   (SELECT count(*) FROM account
                    WHERE book_id = :book AND card_paying_account_id = :id AND deleted_at IS NULL) AS cards""";

    private final BookDatabase database;

    AccountListSql(BookDatabase database) {
        this.database = database;
    }

    enum Sort {
        ORDER("order"),
        NAME("name"),
        CREATED("createdAt");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
        }

        static Optional<Sort> find(String text) {
            return List.of(values()).stream()
                    .filter(sort -> sort.parameter.equals(text))
                    .findFirst();
        }

        static String words() {
            return String.join(
                    ", ", List.of(values()).stream().map(sort -> sort.parameter).toList());
        }
    }

    record AccountFilter(
            @Nullable String key,
            @Nullable UUID wallet,
            @Nullable AccountKind kind,
            @Nullable Boolean archived,
            Sort sort) {}

    /** @param ever whether a flow, even one in the trash, ever touched it */
    record Uses(long transactions, boolean ever, long cards) {}

    Page<AccountRow> page(BookId book, AccountFilter filter, PageRequest page) {
        Cursors cursors = Cursors.of(
                filter.sort().parameter, book, filter.key(), filter.wallet(), filter.kind(), filter.archived());
        Cursors.Keys last = page.after() == null ? null : cursors.read(page.after());
        AccountKind kind = filter.kind();
        List<AccountRow> rows = sorted(book, filter.sort(), last)
                .param("q", filter.key(), SqlType.TEXT)
                .param("wallet", filter.wallet(), SqlType.UUID)
                .param("kind", kind == null ? null : kind.name(), SqlType.TEXT)
                .param("archived", filter.archived(), SqlType.BOOLEAN)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", page.rows())
                .list(AccountSql::read);
        return cursors.page(rows, page, row -> key(filter.sort(), row));
    }

    private BookQuery sorted(BookId book, Sort sort, Cursors.@Nullable Keys last) {
        return switch (sort) {
            case ORDER ->
                database.query(book, BY_ORDER)
                        .param("last", last == null ? null : (int) last.number(0), SqlType.INTEGER);
            case NAME -> database.query(book, BY_NAME).param("last", last == null ? null : last.text(0), SqlType.TEXT);
            case CREATED ->
                database.query(book, BY_BIRTH).param("last", last == null ? null : last.instant(0), SqlType.INSTANT);
        };
    }

    private static Cursors.Keys key(Sort sort, AccountRow row) {
        return switch (sort) {
            case ORDER -> Cursors.Keys.of(row.label().sortOrder(), row.id());
            case NAME -> Cursors.Keys.of(row.label().nameKey(), row.id());
            case CREATED -> Cursors.Keys.of(row.life().createdAt(), row.id());
        };
    }

    Optional<AccountRow> live(BookId book, UUID id) {
        return database.query(book, ONE).param("id", id).optional(AccountSql::read);
    }

    Uses uses(BookTransaction transaction, UUID id) {
        return transaction
                .query(FLOWS)
                .param("id", id)
                .one(row -> new Uses(row.bigint("transactions"), row.bool("ever"), row.bigint("cards")));
    }
}
