package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays the two books side by side: everything must be equal. */
final class Comparison {
    private static final LocalDate END = LocalDate.of(2200, 12, 31);

    private final SimulatedHome home;
    private final PaperBook paper;
    private final Invariants invariants;
    /** Its own, so that how often is compared does not change what happens. */
    private final Random dice;

    Comparison(SimulatedHome home, long seed) {
        this.home = home;
        this.paper = home.paper;
        this.invariants = new Invariants(home.database);
        this.dice = new Random(seed);
    }

    void all() throws SQLException {
        transactions();
        positions();
        accounts();
        wallets();
        for (int i = 0; i < 3; i++) {
            register();
        }
        totals();
        categories();
        trash();
        rates();
        verifiers();
    }

    private void transactions() {
        Map<String, String> live = paper.live().stream().collect(Collectors.toMap(PaperTransaction::id, home::text));
        Map<String, String> said = pages("/transactions?limit=500").stream()
                .collect(Collectors.toMap(node -> node.path("id").asString(), SimulatedHome::text));
        assertThat(said).as("transactions").isEqualTo(live);
    }

    private void positions() throws SQLException {
        List<String> stored = home.household.texts("""
                SELECT p.account_id || ' ' || c.code || ' ' || trim_scale(p.quantity) FROM position p
                JOIN commodity c ON c.book_id = p.book_id AND c.id = p.commodity_id
                WHERE p.book_id = ? AND p.quantity <> 0""");
        assertThat(stored).as("positions").containsExactlyInAnyOrderElementsOf(lines(paper.positions()));
        List<String> days = home.household.texts("""
                SELECT d.account_id || ' ' || d.wallet_id || ' ' || c.code || ' ' || d.day || ' ' || trim_scale(d.inflow) || ' '
                       || trim_scale(d.outflow) || ' ' || d.n
                FROM position_day d JOIN commodity c ON c.book_id = d.book_id AND c.id = d.commodity_id
                WHERE d.book_id = ? AND (d.n <> 0 OR d.inflow <> 0 OR d.outflow <> 0)""");
        assertThat(days).as("days").containsExactlyInAnyOrderElementsOf(lines(paper.days()));
    }

    private static List<String> lines(SortedMap<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private void accounts() {
        Map<String, String> expected = new TreeMap<>();
        home.accounts(one -> one.holdsMoney() && one.isLive()).forEach(one -> {
            String currency = String.valueOf(one.currency);
            BigDecimal balance = paper.balance(one.id, currency, END);
            expected.put(
                    one.id,
                    PaperFlow.plain(balance) + " " + currency + " cleared "
                            + PaperFlow.plain(balance.subtract(pending(one.id, currency))) + " in "
                            + one.state.wallet() + (one.state.archived() ? " archived" : ""));
        });
        Map<String, String> said = new TreeMap<>();
        for (JsonNode one : pages("/accounts?limit=5")) {
            said.put(
                    one.path("id").asString(),
                    plain(one.path("balance").path("amount")) + " "
                            + one.path("balance").path("commodity").asString() + " cleared "
                            + plain(one.path("cleared").path("amount")) + " in "
                            + one.path("walletId").asString()
                            + (one.path("archivedAt").isNull() ? "" : " archived"));
        }
        assertThat(said).as("accounts").isEqualTo(expected);
    }

    private BigDecimal pending(String account, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaperTransaction one : paper.live()) {
            List<PaperFlow> flows = one.flows().stream()
                    .filter(flow -> (flow.from().equals(account) && "PENDING".equals(flow.fromState()))
                            || (flow.to().equals(account) && "PENDING".equals(flow.toState())))
                    .toList();
            for (PaperFlow flow : flows) {
                if (flow.from().equals(account)
                        && flow.outCurrency().equals(currency)
                        && "PENDING".equals(flow.fromState())) {
                    sum = sum.subtract(flow.out());
                }
                if (flow.to().equals(account)
                        && flow.inCurrency().equals(currency)
                        && "PENDING".equals(flow.toState())) {
                    sum = sum.add(flow.in());
                }
            }
        }
        return sum;
    }

    private void wallets() {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        paper.wallets.values().stream()
                .filter(PaperAccount::isLive)
                .forEach(wallet -> expected.put(wallet.id, new TreeMap<>()));
        paper.positions().forEach((key, quantity) -> {
            String[] parts = key.split(" ", -1);
            PaperAccount account = paper.account(parts[0]);
            String wallet = account.state.wallet();
            if (wallet != null && account.isLive() && expected.containsKey(wallet)) {
                Objects.requireNonNull(expected.get(wallet))
                        .merge(
                                parts[1],
                                quantity,
                                (one, other) -> PaperFlow.plain(new BigDecimal(one).add(new BigDecimal(other))));
            }
        });
        Map<String, Map<String, String>> said = new TreeMap<>();
        for (JsonNode wallet : pages("/wallets?limit=500")) {
            said.put(
                    wallet.path("id").asString(), amounts(wallet.path("balance").path("byCommodity")));
        }
        expected.values().forEach(sums -> sums.values().removeIf("0"::equals));
        assertThat(said).as("wallets").isEqualTo(expected);
    }

    private static Map<String, String> amounts(JsonNode list) {
        Map<String, String> amounts = new TreeMap<>();
        for (JsonNode money : list) {
            amounts.put(money.path("commodity").asString(), plain(money.path("amount")));
        }
        amounts.values().removeIf("0"::equals);
        return amounts;
    }

    private static String plain(JsonNode amount) {
        return PaperFlow.plain(new BigDecimal(amount.asString()));
    }

    /** One account's, in pages of a random size, in one of its currencies, perhaps within two days. */
    private void register() {
        PaperAccount account = home.oneOrNone(home.accounts(one -> one.holdsMoney() && one.isLive()));
        if (account == null) {
            return;
        }
        String currency =
                account.holdsAnyCurrency() && paper.positions().containsKey(account.id + " USD") && dice.nextBoolean()
                        ? "USD"
                        : String.valueOf(account.currency);
        LocalDate from = dice.nextBoolean()
                ? SimulatedHome.FIRST_DAY
                : SimulatedHome.FIRST_DAY.plusDays(dice.nextInt(SimulatedHome.DAYS));
        LocalDate to = dice.nextBoolean() ? END : SimulatedHome.FIRST_DAY.plusDays(dice.nextInt(SimulatedHome.DAYS));
        List<String> expected = new ArrayList<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (PaperTransaction one : inOrder(account.id, currency)) {
            BigDecimal effect = one.effectOn(account.id, currency);
            balance = balance.add(effect);
            if (!one.day().isBefore(from) && !one.day().isAfter(to)) {
                expected.addFirst(one.id() + " " + PaperFlow.plain(effect) + " " + PaperFlow.plain(balance) + " "
                        + state(one, account.id, currency));
            }
        }
        String path = "/accounts/" + account.id + "/register?commodity=" + currency + "&from=" + from + "&to=" + to
                + "&limit=" + (3 + dice.nextInt(60));
        List<String> said = pages(path).stream()
                .map(entry -> entry.path("transaction").path("id").asString() + " "
                        + plain(entry.path("amount").path("amount")) + " "
                        + plain(entry.path("balance").path("amount")) + " "
                        + entry.path("state").asString())
                .toList();
        assertThat(said).as("register " + path).isEqualTo(expected);
    }

    /** Oldest first. */
    private List<PaperTransaction> inOrder(String account, String currency) {
        return paper.live().stream()
                .filter(one -> one.flows().stream()
                        .anyMatch(flow -> (flow.from().equals(account)
                                        && flow.outCurrency().equals(currency))
                                || (flow.to().equals(account)
                                        && flow.inCurrency().equals(currency))))
                .sorted(Comparator.comparing(PaperTransaction::day)
                        .thenComparing(PaperTransaction::order)
                        .thenComparing(PaperTransaction::id))
                .toList();
    }

    private static @Nullable String state(PaperTransaction one, String account, String currency) {
        List<String> order = List.of("PENDING", "CLEARED", "RECONCILED");
        return one.flows().stream()
                .flatMap(flow -> {
                    List<String> states = new ArrayList<>();
                    if (flow.from().equals(account) && flow.outCurrency().equals(currency)) {
                        states.add(String.valueOf(flow.fromState()));
                    }
                    if (flow.to().equals(account) && flow.inCurrency().equals(currency)) {
                        states.add(String.valueOf(flow.toState()));
                    }
                    return states.stream();
                })
                .min(Comparator.comparing(order::indexOf))
                .orElse(null);
    }

    /** What was earned and spent within some days, by categories. */
    private void totals() {
        LocalDate from = SimulatedHome.FIRST_DAY.plusDays(dice.nextInt(SimulatedHome.DAYS));
        LocalDate to = from.plusDays(dice.nextInt(40));
        List<PaperTransaction> within = paper.live().stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
        Map<String, BigDecimal> in = new TreeMap<>();
        Map<String, BigDecimal> out = new TreeMap<>();
        for (PaperTransaction one : within) {
            for (PaperFlow flow : one.flows()) {
                add(in, out, flow.from(), flow.out().negate(), flow.outCurrency());
                add(in, out, flow.to(), flow.in(), flow.inCurrency());
            }
        }
        JsonNode said = home.household.read("/transactions/total?from=" + from + "&to=" + to);
        String days = from + " to " + to;
        assertThat(said.path("count").asInt()).as("transactions of %s", days).isEqualTo(within.size());
        assertThat(amounts(said.path("in").path("byCommodity")))
                .as("income of %s", days)
                .isEqualTo(texts(in));
        assertThat(amounts(said.path("out").path("byCommodity")))
                .as("expenses of %s", days)
                .isEqualTo(texts(out));
    }

    private void add(
            Map<String, BigDecimal> in, Map<String, BigDecimal> out, String side, BigDecimal amount, String currency) {
        switch (paper.account(side).accountClass) {
            case "INCOME" -> in.merge(currency, amount.negate(), BigDecimal::add);
            case "EXPENSE" -> out.merge(currency, amount, BigDecimal::add);
            default -> {}
        }
    }

    private static Map<String, String> texts(Map<String, BigDecimal> sums) {
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((currency, sum) -> texts.put(currency, PaperFlow.plain(sum)));
        texts.values().removeIf("0"::equals);
        return texts;
    }

    /** How often each is used. */
    private void categories() {
        Map<String, Integer> expected = new TreeMap<>();
        home.accounts(one -> one.isCategory() && one.isLive()).forEach(one -> expected.put(one.id, 0));
        for (PaperTransaction one : paper.live()) {
            for (PaperFlow flow : one.flows()) {
                expected.computeIfPresent(flow.from(), (id, uses) -> uses + 1);
                expected.computeIfPresent(flow.to(), (id, uses) -> uses + 1);
            }
        }
        Map<String, Integer> said = new TreeMap<>();
        for (JsonNode one : pages("/categories?uses=true&limit=7")) {
            said.put(one.path("id").asString(), one.path("uses").asInt());
        }
        assertThat(said).as("uses of categories").isEqualTo(expected);
    }

    /** Everything in it, but what went along with an account. */
    private void trash() {
        List<String> expected = new ArrayList<>();
        gone(expected, "wallets", paper.wallets.values());
        gone(expected, "payees", paper.payees.values());
        gone(expected, "tags", paper.tags.values());
        for (PaperAccount one : paper.accounts.values()) {
            gone(expected, one.holdsMoney() ? "accounts" : "categories", List.of(one));
        }
        List<String> withAccounts = paper.accounts.values().stream()
                .filter(one -> !one.state.gone())
                .map(one -> String.valueOf(one.state.trashedIn()))
                .toList();
        paper.transactions.values().stream()
                .filter(one -> one.trashedIn() != null && !withAccounts.contains(one.trashedIn()))
                .forEach(one -> expected.add("transactions " + home.text(one)));
        List<String> said = pages("/trash?limit=50").stream()
                .map(one -> one.path("kind").asString() + " "
                        + (one.path("transaction").isNull()
                                ? one.path("id").asString()
                                : SimulatedHome.text(one.path("transaction"))))
                .toList();
        assertThat(said).as("trash").containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void gone(List<String> into, String kind, Iterable<PaperAccount> all) {
        for (PaperAccount one : all) {
            if (one.state.trashedIn() != null && !one.state.gone()) {
                into.add(kind + " " + one.id);
            }
        }
    }

    private void rates() {
        Map<String, String> said = new TreeMap<>();
        for (JsonNode rate : pages("/rates?limit=20")) {
            if (rate.path("source").asString().equals("TYPED")) {
                said.put(
                        rate.path("from").asString() + " " + rate.path("to").asString() + " "
                                + rate.path("day").asString(),
                        plain(rate.path("rate")));
            }
        }
        assertThat(said).as("rates").isEqualTo(paper.rates);
    }

    /** The product's, as an owner asks for them, and the tests' own. */
    private void verifiers() throws SQLException {
        invariants.holdFor(home.household.book());
        Answer begun = home.post("/verify", null);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String run = "/runs/" + begun.body().path("id").asString();
        assertThat(home.api().get(home.household.path(run + "/events")).status())
                .isEqualTo(200);
        JsonNode result = home.household.read(run);
        assertThat(result.path("status").asString().toLowerCase(Locale.ROOT)).isEqualTo("succeeded");
        assertThat(result.path("result").path("ok").asBoolean())
                .as(result.toString())
                .isTrue();
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = home.household.read(path + after);
            page.path("items").forEach(items::add);
            if (page.path("next").isNull()) {
                return items;
            }
            after = "&after=" + page.path("next").asString();
        }
    }
}
