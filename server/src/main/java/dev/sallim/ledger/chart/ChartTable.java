package dev.sallim.ledger.chart;

import dev.sallim.platform.BookTransaction;
import java.util.Optional;
import java.util.UUID;

/** The table of one kind of chart object. All calls are part of a chart write, which holds the book's chart for itself. */
interface ChartTable<R extends ChartRow> {
    /** Whatever its state: live, archived, merged away or in the trash. */
    Optional<R> find(BookTransaction transaction, UUID id);

    void insert(BookTransaction transaction, R row);

    /** Writes every field that can change; the row must be one version ahead of the stored one. */
    void update(BookTransaction transaction, R row);

    /** Removes it for good. What still refers to it is refused by the database's foreign keys. */
    void delete(BookTransaction transaction, UUID id);
}
