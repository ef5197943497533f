package dev.sallim.proof;

import dev.sallim.testing.Api.Answer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with wallets, categories, payees, tags and rates, and what the end of a period does. */
final class ChartVerbs {
    private static final int ENOUGH = 12;

    private final SimulatedHome home;
    private final PaperBook paper;

    ChartVerbs(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
    }

    void createWallet() {
        Answer answer = home.post("/wallets", Map.of("name", home.nextName("Wallet"), "currency", "KRW"));
        home.accepted("wallet", answer, true);
        String id = answer.body().path("id").asString();
        PaperAccount wallet = TransactionVerbs.label(id);
        paper.wallets.put(id, wallet);
        remember(answer, "wallet", PaperStep.made(wallet));
    }

    /** One in use is refused, and so is the last. */
    void trashWallet() {
        List<PaperAccount> live =
                paper.wallets.values().stream().filter(PaperAccount::isLive).toList();
        if (live.size() < 3) {
            createWallet();
            return;
        }
        PaperAccount wallet = home.one(live);
        boolean used = home.accounts(one -> one.isLive() && wallet.id.equals(one.state.wallet()))
                .findAny()
                .isPresent();
        trash("wallets", wallet, !used && live.size() > 1);
    }

    void createLabel() {
        switch (home.random.nextInt(3)) {
            case 0 -> createCategory(home.chance(70) ? "EXPENSE" : "INCOME");
            case 1 -> create("payees", paper.payees);
            default -> create("tags", paper.tags);
        }
    }

    void createCategory(String accountClass) {
        Answer answer = home.post("/categories", Map.of("name", home.nextName("Category"), "class", accountClass));
        home.accepted("category", answer, true);
        String id = answer.body().path("id").asString();
        PaperAccount category = new PaperAccount(id, accountClass, "", null, PaperAccount.State.in(null), false);
        paper.accounts.put(id, category);
        remember(answer, "category", PaperStep.made(category));
    }

    void create(String word, Map<String, PaperAccount> known) {
        if (known.values().stream().filter(PaperAccount::isLive).count() >= ENOUGH) {
            return;
        }
        Answer answer = home.post("/" + word, Map.of("name", home.nextName(word)));
        home.accepted(word, answer, true);
        String id = answer.body().path("id").asString();
        PaperAccount label = TransactionVerbs.label(id);
        known.put(id, label);
        remember(answer, word, PaperStep.made(label));
    }

    /** Something of the chart and the word for it in paths. */
    private record Named(String word, PaperAccount one) {}

    private @Nullable Named any(boolean accountsToo, boolean inTrash) {
        int dice = home.random.nextInt(accountsToo ? 4 : 3);
        return switch (dice) {
            case 0 ->
                named(
                        "categories",
                        home.accounts(one -> one.isCategory() && !one.system).toList(),
                        inTrash);
            case 1 -> named("payees", paper.payees.values(), inTrash);
            case 2 -> named("tags", paper.tags.values(), inTrash);
            default -> named("accounts", home.accounts(PaperAccount::holdsMoney).toList(), inTrash);
        };
    }

    private @Nullable Named named(String word, Iterable<PaperAccount> all, boolean inTrash) {
        List<PaperAccount> fitting = new java.util.ArrayList<>();
        for (PaperAccount one : all) {
            if (inTrash ? one.state.trashedIn() != null && !one.state.gone() : one.isLive()) {
                fitting.add(one);
            }
        }
        return fitting.isEmpty() ? null : new Named(word, home.one(fitting));
    }

    void archive() {
        Named chosen = any(true, false);
        if (chosen == null) {
            return;
        }
        PaperAccount one = chosen.one();
        boolean away = one.state.archived();
        boolean manyOpen =
                home.accounts(other -> other.holdsMoney() && other.isOpen()).count() > 5;
        if (!away && !manyOpen && one.holdsMoney()) {
            return;
        }
        Answer answer = home.post("/" + chosen.word() + "/" + one.id + (away ? "/unarchive" : "/archive"), null);
        home.accepted(away ? "unarchive" : "archive", answer, true);
        PaperAccount.State before = one.state;
        one.state = before.archived(!away);
        remember(answer, "archive", PaperStep.changed(one, before));
    }

    void trash() {
        Named chosen = any(false, false);
        if (chosen != null) {
            trash(chosen.word(), chosen.one(), !isUsed(chosen.one()));
        }
    }

    private boolean isUsed(PaperAccount one) {
        return paper.live().stream()
                .anyMatch(transaction -> transaction.touches(one.id)
                        || one.id.equals(transaction.payee())
                        || transaction.tags().contains(one.id));
    }

    private void trash(String word, PaperAccount one, boolean possible) {
        String path = "/" + word + "/" + one.id;
        Answer answer = home.delete(path, home.version(path));
        if (home.accepted("trash " + word, answer, possible, 409)) {
            PaperAccount.State before = one.state;
            one.state = before.trashed(SimulatedHome.operation(answer));
            remember(answer, "trash " + word, PaperStep.changed(one, before));
        }
    }

    void restore() {
        Named chosen = home.chance(20) ? named("wallets", paper.wallets.values(), true) : any(false, true);
        if (chosen == null) {
            trash();
            return;
        }
        PaperAccount one = chosen.one();
        Answer answer = home.post("/trash/" + chosen.word() + "/" + one.id + "/restore", null);
        home.accepted("restore " + chosen.word(), answer, true);
        PaperAccount.State before = one.state;
        one.state = before.trashed(null);
        remember(answer, "restore " + chosen.word(), PaperStep.changed(one, before));
    }

    void merge() {
        Named from = any(false, false);
        Named into = from == null ? null : partner(from);
        if (from == null || into == null) {
            createLabel();
            return;
        }
        boolean possible = switch (from.word()) {
            case "categories" -> categoriesMerge(from.one(), into.one());
            case "tags" -> tagMerges(from.one());
            default -> true;
        };
        Answer answer = home.post("/" + from.word() + "/" + from.one().id + "/merge", Map.of("into", into.one().id));
        if (home.accepted("merge " + from.word(), answer, possible, 409)) {
            PaperStep step = switch (from.word()) {
                case "categories" -> PaperStep.mergeCategory(paper, from.one(), into.one());
                case "payees" -> PaperStep.mergePayee(paper, from.one(), into.one());
                default -> PaperStep.mergeTag(paper, from.one(), into.one());
            };
            remember(answer, "merge " + from.word(), step);
        }
    }

    private @Nullable Named partner(Named from) {
        List<PaperAccount> all = switch (from.word()) {
            case "categories" ->
                home.accounts(one -> one.accountClass.equals(from.one().accountClass) && !one.system)
                        .toList();
            case "payees" -> List.copyOf(paper.payees.values());
            default -> List.copyOf(paper.tags.values());
        };
        return named(
                from.word(),
                all.stream().filter(one -> !one.id.equals(from.one().id)).toList(),
                false);
    }

    private boolean categoriesMerge(PaperAccount from, PaperAccount into) {
        return paper.touching(from.id).stream().noneMatch(one -> {
            boolean between = one.flows().stream().anyMatch(flow -> flow.touches(from.id) && flow.touches(into.id));
            boolean frozen = one.isLive()
                    && one.flows().stream()
                            .filter(flow -> flow.touches(from.id))
                            .anyMatch(flow -> paper.isWalletFrozen(paper.wallet(one, flow, from.id), one.day()));
            return between || frozen;
        });
    }

    /** What a tag came to on a closed day is closed with it. */
    private boolean tagMerges(PaperAccount tag) {
        return paper.live().stream().noneMatch(one -> one.tags().contains(tag.id) && paper.isFrozen(one));
    }

    void rate() {
        String pair = home.one(List.of("USD KRW", "KWD KRW", "KWD USD"));
        LocalDate day = home.day();
        String key = pair + " " + day;
        String[] codes = pair.split(" ", -1);
        if (paper.rates.containsKey(key) && home.chance(50)) {
            String path = "/rates/" + codes[0] + "/" + codes[1] + "/" + day;
            home.accepted("rate gone", home.delete(path, home.version(path)), true);
            paper.rates.remove(key);
            return;
        }
        String rate = PaperFlow.plain(home.amount("KWD"));
        Answer answer =
                home.post("/rates", Map.of("from", codes[0], "to", codes[1], "day", day.toString(), "rate", rate));
        home.accepted("rate", answer, true);
        paper.rates.put(key, rate);
    }

    /** As the end of a period does it to one wallet; periods themselves come with planning. */
    void close() throws SQLException {
        PaperAccount wallet = home.one(paper.wallets.values());
        LocalDate through = paper.frozen.containsKey(wallet.id)
                ? Objects.requireNonNull(paper.frozen.get(wallet.id)).plusDays(home.random.nextInt(3))
                : SimulatedHome.FIRST_DAY.plusDays(home.random.nextInt(5));
        if (through.isAfter(SimulatedHome.FIRST_DAY.plusDays(SimulatedHome.DAYS / 4))) {
            return;
        }
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("wallet", "id");
        tables.put("position", "wallet_id");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            home.household.run(
                    "UPDATE " + table.getKey() + " SET frozen_through = ? WHERE book_id = ? AND " + table.getValue()
                            + " = ?",
                    through,
                    home.household.book(),
                    UUID.fromString(wallet.id));
        }
        paper.frozen.put(wallet.id, through);
        home.count("close", true);
    }

    private void remember(Answer answer, String verb, PaperStep step) {
        paper.operations.add(new PaperOperation(SimulatedHome.operation(answer), verb, List.of(), List.of(step), null));
    }
}
