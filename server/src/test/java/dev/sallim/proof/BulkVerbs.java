package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.proof.PaperOperation.Change;
import dev.sallim.testing.Api.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do to many transactions at once: all or none. */
final class BulkVerbs {
    private final SimulatedHome home;
    private final PaperBook paper;

    BulkVerbs(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
    }

    /** @param value as it is sent; {@code change} answers nothing where the action has no meaning for a transaction */
    private record Action(
            String name,
            @Nullable Object value,
            java.util.function.Function<PaperTransaction, @Nullable PaperTransaction> change) {}

    void any() {
        List<PaperTransaction> chosen = chosen();
        if (chosen.isEmpty()) {
            return;
        }
        switch (home.random.nextInt(10)) {
            case 0 -> apply(new Action("DELETE", null, this::trashed), chosen);
            case 1 -> apply(new Action("RESTORE", null, this::restored), inTrash(chosen));
            case 2 -> copy(chosen);
            case 3 -> apply(category(), chosen);
            case 4 -> apply(payee(), chosen);
            case 5 -> apply(tags(true), chosen);
            case 6 -> apply(tags(false), chosen);
            case 7 -> apply(state(), chosen);
            case 8 -> apply(date(), chosen);
            default -> apply(account(), chosen);
        }
    }

    private List<PaperTransaction> chosen() {
        Set<PaperTransaction> chosen = new LinkedHashSet<>();
        List<PaperTransaction> all = paper.transactions.values().stream()
                .filter(one -> one.isLive() || home.chance(1))
                .toList();
        int many = 1 + home.random.nextInt(home.chance(50) ? 2 : 12);
        for (int i = 0; i < many && !all.isEmpty(); i++) {
            chosen.add(home.one(all));
        }
        return List.copyOf(chosen);
    }

    private List<PaperTransaction> inTrash(List<PaperTransaction> otherwise) {
        List<PaperTransaction> gone = paper.transactions.values().stream()
                .filter(one -> !one.isLive())
                .toList();
        int many = 1 + home.random.nextInt(4);
        return gone.size() < many ? otherwise : gone.subList(gone.size() - many, gone.size());
    }

    private void apply(Action action, List<PaperTransaction> chosen) {
        List<Change> changes = new ArrayList<>();
        for (PaperTransaction old : chosen) {
            PaperTransaction now = action.change().apply(old);
            if (now != null) {
                changes.add(new Change(old, now));
            }
        }
        Answer answer = send(action, chosen);
        boolean possible = changes.size() == chosen.size();
        if (home.accepted("bulk " + action.name(), answer, possible, 409)) {
            assertThat(answer.body().path("count").asInt()).isEqualTo(chosen.size());
            String operation = SimulatedHome.operation(answer);
            List<Change> stamped = changes.stream()
                    .map(change -> change.after().isLive()
                            ? change
                            : new Change(change.before(), change.after().trashed(operation)))
                    .toList();
            stamped.forEach(change -> paper.put(change.after()));
            paper.operations.add(PaperOperation.of(operation, "bulk " + action.name(), stamped));
        }
    }

    private Answer send(Action action, List<PaperTransaction> chosen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action.name());
        body.put("ids", chosen.stream().map(PaperTransaction::id).toList());
        if (action.value() != null) {
            body.put("value", action.value());
        }
        return home.post("/transactions/bulk", body);
    }

    private @Nullable PaperTransaction trashed(PaperTransaction old) {
        boolean possible = old.isLive() && !old.isReconciled() && paper.isWritable(old);
        return possible ? old.trashed("this operation").next() : null;
    }

    private @Nullable PaperTransaction restored(PaperTransaction old) {
        return !old.isLive() && paper.isWritable(old) ? old.trashed(null).next() : null;
    }

    private @Nullable PaperTransaction edited(PaperTransaction old, PaperTransaction now) {
        boolean confirmedStays = old.confirmed().equals(now.confirmed())
                && (old.confirmed().isEmpty() || old.day().equals(now.day()));
        return confirmedStays ? unlocked(old, now) : null;
    }

    /** Without regard to what a statement confirmed. */
    private @Nullable PaperTransaction unlocked(PaperTransaction old, PaperTransaction now) {
        boolean possible = old.isLive() && paper.mayBecome(old, now) && paper.isWritable(old) && !paper.isFrozen(now);
        return possible ? now.next() : null;
    }

    private Action date() {
        LocalDate day = home.day();
        return new Action("DATE", day.toString(), old -> edited(old, old.onDay(day)));
    }

    private Action payee() {
        PaperAccount payee =
                home.chance(70) ? home.oneOrNone(paper.payees.values().stream().filter(PaperAccount::isLive)) : null;
        String id = payee == null ? null : payee.id;
        return new Action("PAYEE", id, old -> edited(old, old.withPayee(id)));
    }

    private Action tags(boolean add) {
        Set<String> tags = new LinkedHashSet<>();
        List<PaperAccount> live =
                paper.tags.values().stream().filter(PaperAccount::isLive).toList();
        tags.add(home.one(live).id);
        tags.add(home.one(live).id);
        return new Action(add ? "TAGS_ADD" : "TAGS_REMOVE", List.copyOf(tags), old -> {
            SortedSet<String> changed = new TreeSet<>(old.tags());
            if (add) {
                changed.addAll(tags);
            } else {
                changed.removeAll(tags);
            }
            return edited(old, old.withTags(changed));
        });
    }

    private Action state() {
        String state = home.chance(50) ? "PENDING" : "CLEARED";
        PaperAccount only = home.chance(40) ? home.holder(any -> true) : null;
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("state", state);
        if (only != null) {
            value.put("accountId", only.id);
        }
        return new Action("STATE", value, old -> {
            List<PaperFlow> flows = old.flows().stream()
                    .map(flow -> flow.inStates(
                            state(flow.from(), flow.fromState(), state, only),
                            state(flow.to(), flow.toState(), state, only)))
                    .toList();
            return unlocked(old, old.withFlows(flows));
        });
    }

    private static @Nullable String state(
            String side, @Nullable String now, String asked, @Nullable PaperAccount only) {
        return now != null && (only == null || only.id.equals(side)) ? asked : now;
    }

    private Action category() {
        PaperAccount category = home.chance(80) ? home.category(home.chance(70) ? "EXPENSE" : "INCOME") : null;
        String id = category == null ? null : category.id;
        return new Action("CATEGORY", id, old -> {
            List<PaperFlow> flows = new ArrayList<>();
            int found = 0;
            for (PaperFlow flow : old.flows()) {
                boolean from = paper.account(flow.from()).isCategory();
                boolean to = paper.account(flow.to()).isCategory();
                found += from || to ? 1 : 0;
                flows.add(flow.between(
                        from ? orUncategorised(id, "INCOME") : flow.from(),
                        to ? orUncategorised(id, "EXPENSE") : flow.to()));
            }
            boolean toItself = flows.stream().anyMatch(flow -> flow.from().equals(flow.to()) && sameCurrency(flow));
            boolean nothingSaid = id == null
                    && old.flows().stream()
                            .anyMatch(flow -> paper.account(flow.from()).isCategory()
                                    && paper.account(flow.to()).isCategory());
            return found != 1 || toItself || nothingSaid ? null : edited(old, old.withFlows(flows));
        });
    }

    private String orUncategorised(@Nullable String category, String accountClass) {
        return category == null ? home.system("UNCATEGORISED_" + accountClass) : category;
    }

    private static boolean sameCurrency(PaperFlow flow) {
        return flow.outCurrency().equals(flow.inCurrency());
    }

    private Action account() {
        PaperAccount to = home.holder(any -> true);
        if (to == null) {
            return date();
        }
        PaperAccount from = home.chance(40) ? home.holder(any -> true) : null;
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("to", to.id);
        if (from != null) {
            value.put("from", from.id);
        }
        return new Action("ACCOUNT", value, old -> {
            String replaced = replaced(old, from);
            return replaced == null ? null : replacing(old, replaced, to);
        });
    }

    private @Nullable String replaced(PaperTransaction old, @Nullable PaperAccount from) {
        Set<String> touched = new LinkedHashSet<>();
        for (PaperFlow flow : old.flows()) {
            for (String side : List.of(flow.from(), flow.to())) {
                if (!paper.account(side).isCategory()) {
                    touched.add(side);
                }
            }
        }
        if (from == null) {
            return touched.size() == 1 ? touched.iterator().next() : null;
        }
        return touched.contains(from.id) ? from.id : null;
    }

    private @Nullable PaperTransaction replacing(PaperTransaction old, String replaced, PaperAccount to) {
        List<PaperFlow> flows = new ArrayList<>();
        for (PaperFlow flow : old.flows()) {
            PaperFlow now = flow.between(
                    flow.from().equals(replaced) ? to.id : flow.from(),
                    flow.to().equals(replaced) ? to.id : flow.to());
            boolean fits = fits(now.from(), now.outCurrency()) && fits(now.to(), now.inCurrency());
            if (!fits || (now.from().equals(now.to()) && sameCurrency(now))) {
                return null;
            }
            flows.add(now);
        }
        return edited(old, old.withFlows(flows));
    }

    private boolean fits(String account, String currency) {
        PaperAccount found = paper.account(account);
        return found.currency == null || found.holdsAnyCurrency() || found.currency.equals(currency);
    }

    /** The copies' ids are not in the answer: they are found as the newest transactions of the book. */
    private void copy(List<PaperTransaction> chosen) {
        LocalDate day = home.day();
        List<PaperTransaction> copies = new ArrayList<>();
        for (PaperTransaction old : chosen) {
            List<PaperFlow> flows = old.flows().stream()
                    .map(flow -> flow.inStates(cleared(flow.fromState()), cleared(flow.toState())))
                    .toList();
            PaperTransaction copy = old.trashed(null).onDay(day).withFlows(flows);
            String kind = paper.kind(copy);
            boolean systems = kind.equals("OPENING") || kind.equals("ADJUSTMENT");
            if (!systems && paper.isTypable(copy) && !paper.isFrozen(copy)) {
                copies.add(copy);
            }
        }
        Answer answer = send(new Action("COPY", day.toString(), old -> old), chosen);
        if (!home.accepted("bulk COPY", answer, copies.size() == chosen.size(), 409)) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        List<JsonNode> newest = home.household
                .read("/transactions?sort=-createdAt&limit=" + chosen.size())
                .path("items")
                .valueStream()
                .toList();
        Set<String> left = new LinkedHashSet<>();
        newest.forEach(node -> left.add(node.path("id").asString()));
        assertThat(paper.transactions.keySet()).as("copies are new").doesNotContainAnyElementsOf(left);
        for (PaperTransaction copy : copies) {
            JsonNode said = newest.stream()
                    .filter(node -> left.contains(node.path("id").asString()))
                    .filter(node -> SimulatedHome.text(node)
                            .equals(home.text(copy.as(
                                    node.path("id").asString(),
                                    node.path("ordinal").asLong()))))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no copy like " + home.text(copy) + " among " + newest));
            left.remove(said.path("id").asString());
            PaperTransaction made =
                    copy.as(said.path("id").asString(), said.path("ordinal").asLong());
            paper.put(made);
            changes.add(new Change(null, made));
        }
        paper.operations.add(PaperOperation.of(SimulatedHome.operation(answer), "bulk COPY", changes));
    }

    private static @Nullable String cleared(@Nullable String state) {
        return state == null ? null : "CLEARED";
    }
}
