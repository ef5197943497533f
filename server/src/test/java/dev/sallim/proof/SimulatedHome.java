package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A book behind the API, the same book on paper, and the dice. The same seed makes the same choices of the same state. */
final class SimulatedHome {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);
    static final int DAYS = 112;

    final Household household;
    final TestDatabase database;
    final PaperBook paper = new PaperBook();
    final Random random;
    /** How often each verb was done, and how often it was refused as it should be. */
    final Map<String, int[]> counts = new TreeMap<>();

    /** The four that a book has from the start, by role. */
    private final Map<String, String> system = new LinkedHashMap<>();

    private int names;

    SimulatedHome(Api api, TestDatabase database, long seed) {
        this.household = new Household(api, database);
        this.database = database;
        this.random = new Random(seed);
    }

    String nextName(String what) {
        names++;
        return what + " " + names;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    BigDecimal amount(String currency) {
        int scale = scale(currency);
        int size = random.nextInt(4);
        int whole = 1 + random.nextInt(size == 0 ? 9 : size == 3 ? 5_000_000 : 90_000);
        return BigDecimal.valueOf(whole, scale);
    }

    static int scale(String currency) {
        return switch (currency) {
            case "KRW" -> 0;
            case "KWD" -> 3;
            default -> 2;
        };
    }

    <T> T one(Collection<T> of) {
        int index = random.nextInt(of.size());
        return of.stream().skip(index).findFirst().orElseThrow();
    }

    <T> @Nullable T oneOrNone(Stream<T> of) {
        List<T> all = of.toList();
        return all.isEmpty() ? null : one(all);
    }

    Stream<PaperAccount> accounts(Predicate<PaperAccount> which) {
        return paper.accounts.values().stream().filter(one -> !one.state.gone()).filter(which);
    }

    /** Now and then one that takes no flows, so that it is seen to be refused. */
    @Nullable
    PaperAccount holder(Predicate<PaperAccount> which) {
        boolean closedToo = chance(4);
        return oneOrNone(accounts(one -> one.holdsMoney() && (closedToo || one.isOpen()) && which.test(one)));
    }

    PaperAccount category(String accountClass) {
        boolean closedToo = chance(3);
        PaperAccount found = chance(8)
                ? null
                : oneOrNone(accounts(one -> one.accountClass.equals(accountClass)
                        && !one.system
                        && one.state.mergedInto() == null
                        && (closedToo || one.isOpen())));
        return found == null ? paper.account(system("UNCATEGORISED_" + accountClass)) : found;
    }

    String system(String role) {
        return Objects.requireNonNull(system.get(role), role);
    }

    void system(String role, String accountClass, String id) {
        system.put(role, id);
        paper.accounts.put(id, new PaperAccount(id, accountClass, role, null, PaperAccount.State.in(null), true));
    }

    boolean isSystem(String id) {
        return system.containsValue(id);
    }

    Api api() {
        return household.api();
    }

    Answer post(String rest, @Nullable Object body) {
        return api().post(household.path(rest), body);
    }

    Answer delete(String rest, int version) {
        return at(version).delete(household.path(rest));
    }

    Answer patch(String rest, int version, Object body) {
        return at(version).patch(household.path(rest), body);
    }

    private Api at(int version) {
        return api().with("If-Match", "\"" + version + "\"");
    }

    int version(String rest) {
        return household.read(rest).path("version").asInt();
    }

    /**
     * Whether the answer is one of success, as it should be.
     *
     * @param refusals the statuses of which one has to come where the verb is to be refused
     */
    boolean accepted(String verb, Answer answer, boolean expected, Integer... refusals) {
        boolean done = answer.status() / 100 == 2;
        assertThat(done)
                .as("%s should %sbe done: %s", verb, expected ? "" : "not ", answer)
                .isEqualTo(expected);
        if (!done) {
            assertThat(answer.status()).as(answer.toString()).isIn(Arrays.asList((Object[]) refusals));
        }
        count(verb, done);
        return done;
    }

    void count(String verb, boolean done) {
        counts.computeIfAbsent(verb, any -> new int[2])[done ? 0 : 1]++;
    }

    static String operation(Answer answer) {
        return Objects.requireNonNull(answer.header("Sallim-Operation"), answer.toString());
    }

    static Map<String, String> money(BigDecimal amount, String currency) {
        return Household.money(amount.toPlainString(), currency);
    }

    /** What the API says of a transaction, and what paper says, in the same words. */
    static String text(JsonNode transaction) {
        StringBuilder text = new StringBuilder();
        text.append(transaction.path("id").asString())
                .append(" v")
                .append(transaction.path("version").asInt())
                .append(' ')
                .append(transaction.path("date").asString())
                .append(' ')
                .append(transaction.path("kind").asString())
                .append(" payee ")
                .append(
                        transaction.path("payeeId").isNull()
                                ? null
                                : transaction.path("payeeId").asString())
                .append(" note ")
                .append(transaction.path("note").asString());
        transaction
                .path("tagIds")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .forEach(tag -> text.append(" #").append(tag));
        for (JsonNode flow : transaction.path("flows")) {
            text.append(" | ").append(flow(flow).text());
        }
        return text.append(transaction.path("deletedAt").isNull() ? "" : " in trash")
                .toString();
    }

    static PaperFlow flow(JsonNode flow) {
        return new PaperFlow(
                flow.path("from").asString(),
                flow.path("to").asString(),
                new BigDecimal(flow.path("amount").path("amount").asString()),
                flow.path("amount").path("commodity").asString(),
                new BigDecimal(flow.path("toAmount").path("amount").asString()),
                flow.path("toAmount").path("commodity").asString(),
                flow.path("fromState").isNull() ? null : flow.path("fromState").asString(),
                flow.path("toState").isNull() ? null : flow.path("toState").asString());
    }

    String text(PaperTransaction one) {
        StringBuilder text = new StringBuilder(one.id() + " v" + one.version() + " " + one.day() + " " + paper.kind(one)
                + " payee " + one.payee() + " note " + one.note());
        one.tags().forEach(tag -> text.append(" #").append(tag));
        one.flows().forEach(flow -> text.append(" | ").append(flow.text()));
        return text.append(one.isLive() ? "" : " in trash").toString();
    }
}
