package dev.sallim.proof;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Does random things to a book, over HTTP and on paper, and compares the two now and then. */
final class Simulator {
    @FunctionalInterface
    private interface Verb {
        void run() throws SQLException;
    }

    private record Weighed(int weight, String name, Verb verb) {}

    private final long seed;
    private final SimulatedHome home;
    private final List<Weighed> verbs;
    private final int weights;
    private final Comparison comparison;
    private int commands;

    Simulator(Api api, TestDatabase database, long seed) throws SQLException {
        this.seed = seed;
        this.home = new SimulatedHome(api, database, seed);
        this.comparison = new Comparison(home, seed);
        TransactionVerbs transactions = new TransactionVerbs(home);
        BulkVerbs bulk = new BulkVerbs(home);
        AccountVerbs accounts = new AccountVerbs(home);
        ChartVerbs chart = new ChartVerbs(home);
        UndoVerb undo = new UndoVerb(home);
        ImportVerbs imports = new ImportVerbs(home);
        this.verbs = List.of(
                new Weighed(300, "create", transactions::create),
                new Weighed(130, "edit", transactions::edit),
                new Weighed(70, "trash", transactions::trash),
                new Weighed(50, "restore", transactions::restore),
                new Weighed(12, "purge", transactions::purge),
                new Weighed(90, "bulk", bulk::any),
                new Weighed(15, "create account", accounts::create),
                new Weighed(25, "adjust", accounts::adjust),
                new Weighed(15, "opening", accounts::reopen),
                new Weighed(20, "reconcile", accounts::reconcile),
                new Weighed(15, "card pay", accounts::pay),
                new Weighed(15, "move", accounts::move),
                new Weighed(12, "trash account", accounts::trash),
                new Weighed(14, "restore account", accounts::restore),
                new Weighed(2, "purge account", accounts::purge),
                new Weighed(4, "create wallet", chart::createWallet),
                new Weighed(5, "trash wallet", chart::trashWallet),
                new Weighed(15, "create label", chart::createLabel),
                new Weighed(25, "archive", chart::archive),
                new Weighed(12, "trash label", chart::trash),
                new Weighed(12, "restore label", chart::restore),
                new Weighed(14, "merge", chart::merge),
                new Weighed(8, "rate", chart::rate),
                new Weighed(2, "close", chart::close),
                new Weighed(110, "undo", undo::undo),
                new Weighed(10, "import", imports::any));
        this.weights = verbs.stream().mapToInt(Weighed::weight).sum();
        begin(accounts, chart);
    }

    SimulatedHome home() {
        return home;
    }

    Map<String, int[]> counts() {
        return home.counts;
    }

    /** A newcomer's book has a wallet, categories and the system's four accounts; a few things more to begin with. */
    private void begin(AccountVerbs accounts, ChartVerbs chart) throws SQLException {
        for (var wallet : home.household.read("/wallets").path("items")) {
            String id = Household.id(wallet);
            home.paper.wallets.put(id, TransactionVerbs.label(id));
        }
        for (String row : home.household.texts("""
                SELECT role || ' ' || class || ' ' || id FROM account WHERE book_id = ? AND role <> 'NONE'""")) {
            String[] parts = row.split(" ", -1);
            home.system(parts[0], parts[1], parts[2]);
        }
        home.household.run("""
                DELETE FROM account WHERE book_id = ? AND role = 'NONE' AND class IN ('INCOME', 'EXPENSE')""", home.household.book());
        home.household.run(
                "UPDATE book_chart SET version = version + 1 WHERE book_id = ?",
                Objects.requireNonNull(UUID.fromString(home.household.book().toString())));
        for (int i = 0; i < 6; i++) {
            chart.createCategory(i < 4 ? "EXPENSE" : "INCOME");
            chart.create("payees", home.paper.payees);
            chart.create("tags", home.paper.tags);
        }
        chart.createWallet();
        for (String kind : List.of("CHECKING", "CASH", "CREDIT_CARD", "LOAN")) {
            accounts.create(kind, "KRW");
        }
        accounts.create("SAVINGS", "USD");
        accounts.create("SAVINGS", "KWD");
        accounts.create("INVESTMENT", "KRW");
        while (home.paper.rates.isEmpty()) {
            chart.rate();
        }
    }

    /** @param each so many commands, the books are compared */
    void run(int many, int each) {
        for (int i = 1; i <= many; i++) {
            commands++;
            Weighed verb = next();
            step(verb.name(), verb.verb());
            if (i % each == 0 || i == many) {
                compare();
            }
        }
    }

    void compare() {
        step("comparison", comparison::all);
    }

    private void step(String name, Verb verb) {
        try {
            verb.run();
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "simulator with seed %d differs at command %d, %s: %s"
                            .formatted(seed, commands, name, e.getMessage()),
                    e);
        }
    }

    private Weighed next() {
        int dice = home.random.nextInt(weights);
        for (Weighed verb : verbs) {
            dice -= verb.weight();
            if (dice < 0) {
                return verb;
            }
        }
        throw new IllegalStateException("the dice fell off the table");
    }
}
