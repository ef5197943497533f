package dev.sallim.ledger.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param unsealed journal entries that wait for their seal: no mistake, but not protected yet
 */
record Verification(boolean ok, List<Check> checks, long unsealed) {
    static Verification of(List<Check> checks, long unsealed) {
        return new Verification(checks.stream().allMatch(Check::ok), List.copyOf(checks), unsealed);
    }

    /**
     * One invariant: L1 flows, L2 balances, L3 commodities, L4 trash, L8 journal, GUARDS.
     *
     * @param count how many things are wrong, 0 where all is well
     */
    record Check(String id, boolean ok, long count, List<Problem> problems) {
        static Check of(String id, List<Problem> problems) {
            long count = problems.stream().mapToLong(Problem::count).sum();
            return new Check(id, problems.isEmpty(), count, List.copyOf(problems));
        }
    }

    /** @param examples the first of them: ids, and what belongs to them */
    record Problem(String problem, long count, List<String> examples) {}
}
