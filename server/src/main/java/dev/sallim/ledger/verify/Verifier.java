package dev.sallim.ledger.verify;

import dev.sallim.ledger.journal.ChainCheck;
import dev.sallim.ledger.verify.Verification.Check;
import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.ledger.verify.VerifySql.Invariant;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Verifies a book as it stood at one moment, whoever writes meanwhile. */
@Component
class Verifier {
    private final BookDatabase database;
    private final VerifySql sql;
    private final ChainCheck chain;

    Verifier(BookDatabase database, VerifySql sql, ChainCheck chain) {
        this.database = database;
        this.sql = sql;
        this.chain = chain;
    }

    Verification verify(BookId book) {
        return database.snapshot(book, transaction -> {
            List<Check> checks = new ArrayList<>();
            for (Invariant invariant : Invariant.values()) {
                List<Problem> problems = new ArrayList<>(sql.problems(transaction, invariant));
                if (invariant == Invariant.L8) {
                    problems.addAll(forged(transaction));
                }
                checks.add(Check.of(invariant.name(), problems));
            }
            return Verification.of(checks, sql.unsealed(transaction));
        });
    }

    private List<Problem> forged(BookTransaction transaction) {
        ChainCheck.Forged forged = chain.forged(transaction);
        return forged.count() == 0
                ? List.of()
                : List.of(new Problem("not_sealed_by_this_server", forged.count(), forged.examples()));
    }
}
