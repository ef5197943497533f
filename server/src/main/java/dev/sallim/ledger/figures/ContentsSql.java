package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookContentsCount;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import org.springframework.stereotype.Component;

/** Counts the rows of a book. */
@Component
class ContentsSql implements BookContentsCount {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM transaction WHERE book_id = :book AND deleted_at IS NULL) AS transactions,
                   (SELECT count(*) FROM transaction WHERE book_id = :book AND deleted_at IS NOT NULL) AS in_trash,
                   (SELECT count(*) FROM account WHERE book_id = :book AND class IN ('ASSET', 'LIABILITY') AND deleted_at IS NULL) AS accounts,
                   (SELECT count(*) FROM account WHERE book_id = :book AND class IN ('INCOME', 'EXPENSE') AND role = 'NONE'
                        AND deleted_at IS NULL AND merged_into IS NULL) AS categories,
                   (SELECT count(*) FROM payee WHERE book_id = :book AND deleted_at IS NULL AND merged_into IS NULL) AS payees,
                   (SELECT count(*) FROM tag WHERE book_id = :book AND deleted_at IS NULL AND merged_into IS NULL) AS tags,
                   (SELECT count(*) FROM book_rate WHERE book_id = :book) AS rates""";

    private final BookDatabase database;

    ContentsSql(BookDatabase database) {
        this.database = database;
    }

    @Override
    public Counted of(BookId book) {
        return database.query(book, COUNT)
                .one(row -> new Counted(
                        row.bigint("transactions"),
                        row.bigint("in_trash"),
                        row.bigint("accounts"),
                        row.bigint("categories"),
                        row.bigint("payees"),
                        row.bigint("tags"),
                        row.bigint("rates")));
    }
}
