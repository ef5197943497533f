package dev.sallim.ledger.chart;

/** What the verbs that all kinds share (archive, trash, restore, purge, undo) have to know of one kind. */
interface Kind<R extends ChartRow, V> {
    ObjectKind objectKind();

    ChartTable<R> table();

    Class<R> rowType();

    Class<V> viewType();

    /** As the API shows it; within a write it sees what the write has done. */
    V view(ChartWrite write, R row);

    R withLife(R row, Life life);

    /** Whether the row is of this kind at all: accounts and categories share a table. */
    default boolean covers(R row) {
        return true;
    }

    /** Refuses where it must stay out of the archive. */
    default void beforeArchive(ChartWrite write, R row) {}

    /** Refuses with counts where something needs it. */
    void beforeTrash(ChartWrite write, R row);

    /** Refuses where what it needs is not there any more. */
    default void beforeRestore(ChartWrite write, R row) {}

    /** Brings back what went into the trash together with it. */
    default void afterRestore(ChartWrite write, R before) {}

    /** Removes what is its alone; what else refers to it is refused by the database. */
    default void beforePurge(ChartWrite write, R row) {}

    /** As {@link #beforeTrash}, where a restore is undone: what came back with it goes along. */
    default void trashAgain(ChartWrite write, R row) {
        beforeTrash(write, row);
    }

    /** Takes back what an edit did beyond the row itself. */
    default void relabelBack(ChartWrite write, R now, R before) {}
}
