package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A page of the live objects of a kind, by name.
 *
 * @param key part of a name to look for, as names are compared; none for all
 * @param archived whether archived ones or the others; none for both
 * @param uses whether to count how often each is used
 */
record ListQuery(
        BookId book, @Nullable String key, @Nullable Boolean archived, boolean uses, PageRequest page) {
    static ListQuery of(
            BookId book, @Nullable String q, @Nullable Boolean archived, @Nullable Boolean uses, PageRequest page) {
        String key = q == null || q.isBlank() ? null : NameKey.of(q).value();
        return new ListQuery(book, key, archived, Boolean.TRUE.equals(uses), page);
    }

    Cursors cursors(String sort) {
        return Cursors.of(sort, book, key, archived);
    }

    /** Fills {@code :q, :archived, :uses, :rows} and the key of the last row seen, {@code :last_key, :last_id}. */
    BookQuery fill(BookQuery query) {
        Cursors.Keys last = page.after() == null ? null : cursors("name").read(page.after());
        return query.param("q", key, SqlType.TEXT)
                .param("archived", archived, SqlType.BOOLEAN)
                .param("uses", uses)
                .param("last_key", last == null ? null : last.text(0), SqlType.TEXT)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", page.rows());
    }
}
