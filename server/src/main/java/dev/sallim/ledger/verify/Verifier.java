package dev.sallim.ledger.verify;

import dev.sallim.ledger.journal.ChainCheck;
import dev.sallim.ledger.verify.Verification.Check;
import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.ledger.verify.VerifySql.Invariant;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Verifies a book as it stood at one moment, whoever writes meanwhile, on two connections where there are two for it. */
@Component
class Verifier {
    private static final String JOURNAL = "L8";
    /** As they are told. */
    private static final List<String> IN_ORDER = List.of("L1", "L2", "L3", "L4", JOURNAL, "GUARDS");
    /** The longest first, so that two readers end at about the same time. */
    private static final List<String> LONGEST_FIRST = List.of(JOURNAL, "L1", "L2", "L3", "L4", "GUARDS");

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
        Run run = new Run();
        if (!second.tryAcquire()) {
            database.snapshot(book, run::work);
            return run.verification();
        }
        try {
            database.snapshot(book, run::work, run::work);
            return run.verification();
        } finally {
            second.release();
        }
    }

    /** What is still to be checked, for whoever has time, and what was found. */
    private final class Run {
        private final Queue<String> open = new ConcurrentLinkedQueue<>(LONGEST_FIRST);
        private final Map<String, List<Problem>> problems = new ConcurrentHashMap<>();
        private volatile long unsealed;

        /** Returns true when nothing is left to begin. */
        boolean work(BookTransaction transaction) {
            for (String check = open.poll(); check != null; check = open.poll()) {
                problems.put(check, check.equals(JOURNAL) ? journal(transaction) : balances(transaction, check));
            }
            return true;
        }

        private List<Problem> balances(BookTransaction transaction, String check) {
            return sql.problems(transaction, Invariant.valueOf(check));
        }

        private List<Problem> journal(BookTransaction transaction) {
            ChainCheck.Found found = chain.check(transaction);
            unsealed = found.unsealed();
            return found.flaws().stream()
                    .map(flaw -> new Problem(flaw.problem(), flaw.count(), flaw.examples()))
                    .toList();
        }

        Verification verification() {
            Stream<Check> checks = IN_ORDER.stream().map(check -> Check.of(check, found(check)));
            return Verification.of(checks.toList(), unsealed);
        }

        private List<Problem> found(String check) {
            List<Problem> found = problems.get(check);
            if (found == null) {
                throw new IllegalStateException(check + " was not checked");
            }
            return found;
        }
    }
}
