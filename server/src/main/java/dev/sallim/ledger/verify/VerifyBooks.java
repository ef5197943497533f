package dev.sallim.ledger.verify;

import dev.sallim.ledger.journal.ChainCheck;
import dev.sallim.ledger.verify.Verification.Check;
import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Secrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Verifies every book of a database and prints a line per book and check. Names of books are not printed: ids are enough. */
public final class VerifyBooks {
    private final JdbcClient jdbc;
    private final Verifier verifier;
    private final PrintStream out;

    public VerifyBooks(Connection connection, Secrets secrets, PrintStream out) {
        // The connection is its caller's to close.
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
        BookDatabase database = new BookDatabase(one, new DataSourceTransactionManager(one), new SimpleMeterRegistry());
        this.jdbc = JdbcClient.create(one);
        this.verifier = Verifier.onOneConnection(database, new VerifySql(), ChainCheck.of(database, jdbc, secrets));
        this.out = out;
    }

    /** @return 0 where every book is whole, 1 where one is not */
    public int run() {
        List<BookId> books = books();
        boolean whole = true;
        out.printf("%-36s  %-6s  %-5s  %s%n", "book", "check", "", "wrong");
        for (BookId book : books) {
            Verification found = verifier.verify(book);
            whole &= found.ok();
            found.checks().forEach(check -> print(book, check));
            if (found.unsealed() > 0) {
                out.printf("%-36s  %d journal entries wait for their seal%n", book, found.unsealed());
            }
        }
        out.printf("%d books: %s%n", books.size(), whole ? "all is well" : "NOT WHOLE");
        return whole ? 0 : 1;
    }

    private List<BookId> books() {
        boolean empty = jdbc.sql("SELECT to_regclass('public.book') IS NULL")
                .query(Boolean.class)
                .single();
        return empty
                ? List.of()
                : jdbc.sql("SELECT id FROM book ORDER BY created_at, id")
                        .query((row, number) -> BookId.of(row.getObject(1, UUID.class)))
                        .list();
    }

    private void print(BookId book, Check check) {
        out.printf("%-36s  %-6s  %-5s  %d%n", book, check.id(), check.ok() ? "ok" : "WRONG", check.count());
        for (Problem problem : check.problems()) {
            out.printf("    %s: %d, first %s%n", problem.problem(), problem.count(), problem.examples());
        }
    }
}
