package dev.sallim.ledger.verify;

import dev.sallim.ledger.journal.ChainCheck;
import dev.sallim.ledger.verify.Verification.Check;
import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.ledger.verify.VerifySql.Invariant;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Verifies a book as it stood at one moment, whoever writes meanwhile. The journal and the balances are checked at the same time where
 * there are two connections for it.
 */
@Component
class Verifier {
    private static final Set<Invariant> JOURNAL = EnumSet.of(Invariant.L8);
    private static final Set<Invariant> BALANCES = EnumSet.complementOf(EnumSet.of(Invariant.L8));

    private final BookDatabase database;
    private final VerifySql sql;
    private final ChainCheck chain;
    /** One at a time takes a second connection, so that verifications cannot wait for each other's. */
    private final Semaphore second;

    @Autowired
    Verifier(BookDatabase database, VerifySql sql, ChainCheck chain) {
        this(database, sql, chain, new Semaphore(1));
    }

    private Verifier(BookDatabase database, VerifySql sql, ChainCheck chain, Semaphore second) {
        this.database = database;
        this.sql = sql;
        this.chain = chain;
        this.second = second;
    }

    /** For the operator, who has one connection. */
    static Verifier onOneConnection(BookDatabase database, VerifySql sql, ChainCheck chain) {
        return new Verifier(database, sql, chain, new Semaphore(0));
    }

    Verification verify(BookId book) {
        if (!second.tryAcquire()) {
            return database.snapshot(book, transaction -> {
                List<Check> balances = checks(transaction, BALANCES);
                return verification(balances, journal(transaction));
            });
        }
        try {
            BookDatabase.Pair<Journal, List<Check>> both =
                    database.snapshot(book, this::journal, transaction -> checks(transaction, BALANCES));
            return verification(both.second(), both.first());
        } finally {
            second.release();
        }
    }

    private record Journal(List<Check> checks, long unsealed) {}

    private Journal journal(BookTransaction transaction) {
        return new Journal(checks(transaction, JOURNAL), sql.unsealed(transaction));
    }

    private static Verification verification(List<Check> balances, Journal journal) {
        List<Check> all = new ArrayList<>(balances);
        all.addAll(journal.checks());
        all.sort(Comparator.comparing(check -> Invariant.valueOf(check.id())));
        return Verification.of(all, journal.unsealed());
    }

    private List<Check> checks(BookTransaction transaction, Set<Invariant> invariants) {
        List<Check> checks = new ArrayList<>();
        for (Invariant invariant : invariants) {
            List<Problem> problems = new ArrayList<>(sql.problems(transaction, invariant));
            if (invariant == Invariant.L8) {
                problems.addAll(forged(transaction));
            }
            checks.add(Check.of(invariant.name(), problems));
        }
        return checks;
    }

    private List<Problem> forged(BookTransaction transaction) {
        ChainCheck.Forged forged = chain.forged(transaction);
        return forged.count() == 0
                ? List.of()
                : List.of(new Problem("not_sealed_by_this_server", forged.count(), forged.examples()));
    }
}
