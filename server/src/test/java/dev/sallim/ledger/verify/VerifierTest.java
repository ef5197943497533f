package dev.sallim.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.ledger.journal.Sealer;
import dev.sallim.ledger.verify.Verification.Check;
import dev.sallim.ledger.verify.Verification.Problem;
import dev.sallim.platform.BookId;
import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each invariant broken on purpose, past all rules, and found by the check that is there for it. */
@SallimTest
class VerifierTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Sealer sealer;

    private Household home;
    private String checking;
    private String dollars;
    private String spending;
    private String trashed;

    @BeforeEach
    void aBookWithSomeOfEverything() throws SQLException {
        home = new Household(api, database);
        checking = Household.id(home.made(
                "/accounts",
                Map.of("name", "Checking", "kind", "CHECKING", "openingBalance", Household.money("1000000", "KRW"))));
        dollars = home.account("Dollars", "SAVINGS", "USD");
        String food = home.category("Eating out", "EXPENSE");
        spending = home.move("2026-11-20", checking, food, "42500", "KRW");
        home.move("2026-11-20", food, checking, "2500", "KRW");
        home.move(
                "2026-11-19",
                Map.of(
                        "from",
                        checking,
                        "to",
                        dollars,
                        "amount",
                        Household.money("140000", "KRW"),
                        "toAmount",
                        Household.money("100.00", "USD")),
                Map.of());
        trashed = home.move("2026-11-18", checking, food, "700", "KRW");
        assertThat(home.delete("/transactions/" + trashed).status()).isEqualTo(204);
        sealer.sealAll();
    }

    @Test
    void aBookThatNobodyHurtIsWholeAndSealed() {
        Verification found = verify();

        assertThat(found.checks()).extracting(Check::id).containsExactly("L1", "L2", "L3", "L4", "L8", "GUARDS");
        assertThat(found.checks()).allSatisfy(check -> {
            assertThat(check.problems()).as(check.id()).isEmpty();
            assertThat(check.ok()).isTrue();
        });
        assertThat(found.ok()).isTrue();
        assertThat(found.unsealed()).isZero();
    }

    @Test
    void aPayrollThatPaysItsTaxesIsWhole() {
        String salary = home.category("Pay", "INCOME");
        String tax = home.category("Payroll tax", "EXPENSE");
        home.made(
                "/transactions",
                Map.of(
                        "date",
                        "2026-11-20",
                        "flows",
                        List.of(
                                Map.of("from", salary, "to", tax, "amount", Household.money("1200", "KRW")),
                                Map.of("from", salary, "to", checking, "amount", Household.money("3500", "KRW")))));

        assertThat(verify().ok()).isTrue();
    }

    @Test
    void l1_aFlowOnAnotherDayThanItsTransactionIsFound() throws SQLException {
        home.breaking("UPDATE transaction SET booked_on = booked_on - 1 WHERE id = ?", UUID.fromString(spending));

        assertThat(broken()).containsExactly("L1 day_or_order_differs");
        assertThat(examples()).containsExactly(spending);
    }

    @Test
    void l1_aWrongKindIsFound() throws SQLException {
        home.breaking("UPDATE transaction SET kind = 'INCOME' WHERE id = ?", UUID.fromString(spending));

        assertThat(broken()).containsExactly("L1 kind_differs");
    }

    @Test
    void l1_aStateOnACategoryIsFound() throws SQLException {
        home.breaking("UPDATE flow SET to_state = 'CLEARED' WHERE transaction_id = ?", UUID.fromString(spending));

        assertThat(broken()).containsExactly("L1 state_on_the_wrong_side");
    }

    @Test
    void l1_aTransactionWithoutFlowsIsFound() throws SQLException {
        home.breaking("DELETE FROM flow WHERE transaction_id = ?", UUID.fromString(trashed));

        assertThat(broken()).containsExactly("L1 no_account_that_holds_money");
    }

    @Test
    void l1_aFlowThatLostItsTransactionIsFound() throws SQLException {
        home.breaking("DELETE FROM transaction WHERE id = ?", UUID.fromString(spending));

        assertThat(broken()).contains("L1 flow_without_transaction");
    }

    @Test
    void lesson15_anAccountOfAnotherBookIsFound() throws SQLException {
        Household other = new Household(api, database);
        String theirs = other.account("Theirs", "CHECKING", "KRW");
        home.breaking(
                "UPDATE flow SET from_account_id = ? WHERE transaction_id = ?",
                UUID.fromString(theirs),
                UUID.fromString(trashed));

        assertThat(broken()).contains("L1 account_of_no_or_another_book");
    }

    @Test
    void l1_amountsThatDoNotBalanceAreFound() throws SQLException {
        home.breaking("ALTER TABLE flow DROP CONSTRAINT IF EXISTS flow_check");
        home.breaking("UPDATE flow SET to_amount = to_amount + 1 WHERE transaction_id = ?", UUID.fromString(trashed));

        assertThat(broken()).containsExactly("L1 amounts_malformed");
    }

    @Test
    void l1_anAmountFinerThanItsCommodityIsFound() throws SQLException {
        home.breaking(
                "UPDATE flow SET from_amount = 700.5, to_amount = 700.5 WHERE transaction_id = ?",
                UUID.fromString(trashed));

        assertThat(broken()).containsExactly("L1 amount_finer_than_its_commodity");
    }

    @Test
    void lesson03_aBalanceThatDriftedIsFound() throws SQLException {
        home.breaking("UPDATE position SET quantity = quantity + 1 WHERE account_id = ?", UUID.fromString(checking));

        assertThat(broken()).containsExactly("L2 position_is_not_the_sum_of_its_flows", "L3 commodity_out_of_nothing");
    }

    @Test
    void l2_aRollupThatDriftedIsFound() throws SQLException {
        home.breaking(
                "UPDATE position_day SET inflow = inflow + 1 WHERE account_id = ? AND day = '2026-11-19'",
                UUID.fromString(dollars));

        assertThat(broken()).containsExactly("L2 day_is_not_the_sum_of_its_flows");
    }

    @Test
    void l4_aFlowInTheTrashThatStillCountsIsFound() throws SQLException {
        home.breaking("UPDATE flow SET deleted_at = NULL WHERE transaction_id = ?", UUID.fromString(trashed));
        home.breaking("UPDATE position SET quantity = quantity - 700 WHERE account_id = ?", UUID.fromString(checking));
        home.breaking("""
                UPDATE position SET quantity = quantity + 700
                WHERE account_id = (SELECT to_account_id FROM flow WHERE transaction_id = ?)""", UUID.fromString(trashed));
        home.breaking("""
                UPDATE position_day d SET inflow = d.inflow + (CASE WHEN d.account_id = f.to_account_id THEN 700 ELSE 0 END),
                    outflow = d.outflow + (CASE WHEN d.account_id = f.from_account_id THEN 700 ELSE 0 END), n = d.n + 1
                FROM flow f WHERE f.transaction_id = ? AND d.account_id IN (f.from_account_id, f.to_account_id)
                  AND d.day = f.booked_on AND d.book_id = f.book_id""", UUID.fromString(trashed));

        assertThat(broken()).containsExactly("L4 counts_although_in_the_trash");
        assertThat(examples()).containsExactly(trashed);
    }

    @Test
    void guards_aPositionThatStillAcceptsAfterAnArchiveIsFound() throws SQLException {
        home.breaking("UPDATE account SET archived_at = now() WHERE id = ?", UUID.fromString(dollars));

        assertThat(broken()).containsExactly("GUARDS accepts_unlike_the_account");
    }

    @Test
    void guards_aFreezeThatDidNotReachThePositionsIsFound() throws SQLException {
        home.breaking("UPDATE wallet SET frozen_through = '2026-10-31' WHERE book_id = ?", home.book());

        assertThat(broken()).containsExactly("GUARDS frozen_unlike_the_wallet");
    }

    @Test
    void l8_aChangedEntryIsLocated() throws SQLException {
        String entry = entryAt(3);
        home.breaking("UPDATE journal_entry SET after = after || ' ' WHERE id = ?", UUID.fromString(entry));

        assertThat(broken()).containsExactly("L8 entry_changed_or_moved");
        assertThat(examples()).containsExactly("3 " + entry);
    }

    @Test
    void l8_aMissingEntryIsLocated() throws SQLException {
        String entry = entryAt(2);
        home.breaking("DELETE FROM journal_entry WHERE id = ?", UUID.fromString(entry));

        assertThat(broken()).containsExactly("L8 entry_missing");
        assertThat(examples()).containsExactly("2 " + entry);
    }

    @Test
    void l8_reorderedEntriesAreLocated() throws SQLException {
        String second = entryAt(2);
        String third = entryAt(3);
        home.breaking(
                "UPDATE journal_seal SET entry_id = gen_random_uuid() WHERE entry_id = ?", UUID.fromString(second));
        home.breaking(
                "UPDATE journal_seal SET entry_id = ? WHERE entry_id = ?",
                UUID.fromString(second),
                UUID.fromString(third));
        home.breaking(
                "UPDATE journal_seal SET entry_id = ? WHERE book_id = ? AND sequence = 2",
                UUID.fromString(third),
                home.book());

        assertThat(broken()).containsExactly("L8 entry_changed_or_moved");
        assertThat(examples()).containsExactly("2 " + third, "3 " + second);
    }

    @Test
    void l8_aChainThatWasCutShortIsFoundByItsHead() throws SQLException {
        home.breaking("DELETE FROM journal_seal WHERE book_id = ? AND sequence > 4", home.book());

        assertThat(broken()).containsExactly("L8 cut_after");
        assertThat(examples()).containsExactly("4");
        assertThat(verify().unsealed()).isPositive();
    }

    @Test
    void l8_aSealMissingInTheMiddleIsLocated() throws SQLException {
        home.breaking("DELETE FROM journal_seal WHERE book_id = ? AND sequence = 3", home.book());

        assertThat(broken()).containsExactly("L8 seal_missing_before");
        assertThat(examples()).containsExactly("4 " + entryAt(4));
    }

    @Test
    void l8_aChainComputedAnewWithoutTheServersKeyIsFound() throws SQLException {
        home.breaking("""
                UPDATE journal_entry SET after = '{}'
                WHERE id = (SELECT entry_id FROM journal_seal WHERE book_id = ? ORDER BY sequence DESC LIMIT 1)""", home.book());
        home.breaking("""
                UPDATE journal_seal s SET hash = sha256(p.hash || ledger_journal_bytes_v1(
                    e.book_id, e.id, e.operation_id, e.at, e.actor, e.action, e.object_kind, e.object_id, e.before, e.after))
                FROM journal_seal p, journal_entry e
                WHERE s.book_id = ? AND s.sequence = (SELECT sequence FROM journal_head h WHERE h.book_id = s.book_id)
                  AND p.book_id = s.book_id AND p.sequence = s.sequence - 1 AND e.book_id = s.book_id AND e.id = s.entry_id""", home.book());
        home.breaking("""
                UPDATE journal_head h SET hash = s.hash FROM journal_seal s
                WHERE h.book_id = ? AND s.book_id = h.book_id AND s.sequence = h.sequence""", home.book());

        assertThat(broken()).containsExactly("L8 not_sealed_by_this_server");
        assertThat(examples()).hasSize(2);
    }

    @Test
    void entriesThatWaitForTheirSealAreCountedAndNoMistake() {
        home.move("2026-11-20", checking, home.category("Books", "EXPENSE"), "100", "KRW");

        assertThat(verify().unsealed()).isEqualTo(2);
        assertThat(verify().ok()).isTrue();
        JsonNode state = home.read("/journal");
        assertThat(state.path("unsealed").asLong()).isEqualTo(2);
        assertThat(state.path("sealed").asLong()).isPositive();
    }

    private Verification verify() {
        return verifier.verify(BookId.of(home.book()));
    }

    private Set<String> broken() {
        Set<String> found = new TreeSet<>();
        for (Check check : verify().checks()) {
            check.problems().forEach(problem -> found.add(check.id() + " " + problem.problem()));
        }
        return found;
    }

    private List<String> examples() {
        return verify().checks().stream()
                .flatMap(check -> check.problems().stream())
                .map(Problem::examples)
                .flatMap(List::stream)
                .toList();
    }

    private String entryAt(int sequence) throws SQLException {
        return home.texts("SELECT entry_id FROM journal_seal WHERE book_id = ? AND sequence = " + sequence)
                .getFirst();
    }
}
