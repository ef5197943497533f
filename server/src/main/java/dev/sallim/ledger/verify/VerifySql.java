package dev.sallim.ledger.verify;

import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.platform.BookTransaction;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls the verifiers of {@code R__ledger_verify_functions.sql}. */
@Component
class VerifySql {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** An invariant that SQL judges. */
    enum Invariant {
        L1("ledger_verify_l1_v1"),
        L2("ledger_verify_l2_v1"),
        L3("ledger_verify_l3_v1"),
        L4("ledger_verify_l4_v1"),
        GUARDS("ledger_verify_guards_v1");

        private final String sql;

        Invariant(String function) {
            this.sql = "SELECT problem, n, examples FROM " + function + "(:book)";
        }
    }

    List<Problem> problems(BookTransaction transaction, Invariant invariant) {
        return transaction
                .query(invariant.sql)
                .within(LONGEST)
                .list(row -> new Problem(row.text("problem"), row.bigint("n"), row.texts("examples")));
    }
}
