package dev.sallim.ledger.chart;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;

/** The columns of {@link Life}, which the tables of the chart have in common. */
final class LifeSql {
    private LifeSql() {}

    static Life read(Row row) throws SQLException {
        return new Life(
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("archived_at"),
                row.uuidOrNull("merged_into"),
                row.instantOrNull("deleted_at"),
                row.uuidOrNull("deleted_in"));
    }

    /** For an insert: all of it. */
    static BookTransaction.Update born(BookTransaction.Update update, Life life) {
        return update.param("version", life.version())
                .param("created_at", life.createdAt())
                .param("updated_at", life.updatedAt());
    }

    /** For an update, which must find the version before. */
    static BookTransaction.Update changed(BookTransaction.Update update, Life life) {
        return update.param("version", life.version())
                .param("updated_at", life.updatedAt())
                .param("archived_at", life.archivedAt(), SqlType.INSTANT)
                .param("merged_into", life.mergedInto(), SqlType.UUID)
                .param("deleted_at", life.deletedAt(), SqlType.INSTANT)
                .param("deleted_in", life.deletedIn(), SqlType.UUID);
    }
}
