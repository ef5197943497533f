package dev.sallim.ledger.trash;

import dev.sallim.ledger.TrashKind;
import dev.sallim.platform.BookId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The transactions in the trash. */
@Component
class TransactionTrash implements TrashKind {
    static final String PATH_WORD = "transactions";

    private final TransactionTrashSql sql;

    TransactionTrash(TransactionTrashSql sql) {
        this.sql = sql;
    }

    @Override
    public String pathWord() {
        return PATH_WORD;
    }

    @Override
    public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        return sql.page(book, last, rows);
    }
}
