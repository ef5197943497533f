package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.proof.PaperOperation.Change;
import dev.sallim.testing.Api.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do to one transaction. */
final class TransactionVerbs {
    private final SimulatedHome home;
    private final PaperBook paper;
    private final Drafts drafts;

    TransactionVerbs(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
        this.drafts = new Drafts(home);
    }

    void create() {
        PaperTransaction draft = labelled(drafts.next());
        Map<String, Object> body = body(draft);
        String newPayee = draft.payee() == null && home.chance(4) ? home.nextName("Payee") : null;
        if (newPayee != null) {
            body.put("payee", newPayee);
        }
        boolean possible = paper.isTypable(draft) && !paper.isFrozen(draft);
        String key = home.chance(15) ? UUID.randomUUID().toString() : null;
        Answer answer = key == null ? home.post("/transactions", body) : twice(key, body);
        if (home.accepted("create", answer, possible, 400, 409)) {
            made(answer, draft, newPayee != null);
        }
    }

    /** The same key twice, one after the other or at once: one effect, and the same answer. */
    private Answer twice(String key, Map<String, Object> body) {
        var api = home.api().with("Idempotency-Key", key);
        String path = home.household.path("/transactions");
        Answer first;
        Answer second;
        if (home.chance(50)) {
            CompletableFuture<Answer> parallel = CompletableFuture.supplyAsync(() -> api.post(path, body));
            first = api.post(path, body);
            second = parallel.join();
        } else {
            first = api.post(path, body);
            second = api.post(path, body);
        }
        assertThat(second.status()).as("%s and %s", first, second).isEqualTo(first.status());
        if (first.status() == 201) {
            assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
            long replayed = Stream.of(first, second)
                    .filter(answer -> answer.header("Idempotency-Replayed") != null)
                    .count();
            assertThat(replayed).as("one key, one effect").isEqualTo(1);
            assertThat(SimulatedHome.operation(second)).isEqualTo(SimulatedHome.operation(first));
        }
        return first;
    }

    private void made(Answer answer, PaperTransaction draft, boolean newPayee) {
        JsonNode said = answer.body();
        PaperTransaction made =
                draft.as(said.path("id").asString(), said.path("ordinal").asLong());
        if (newPayee) {
            String payee = said.path("payeeId").asString();
            paper.payees.put(payee, label(payee));
            made = made.withPayee(payee);
        }
        same(answer, made);
        paper.put(made);
        paper.operations.add(
                PaperOperation.of(SimulatedHome.operation(answer), "create", List.of(new Change(null, made))));
    }

    void edit() {
        PaperTransaction old =
                home.oneOrNone(paper.transactions.values().stream().filter(one -> one.isLive() || home.chance(1)));
        if (old == null) {
            create();
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        PaperTransaction edited = changed(old, body);
        boolean stale = home.chance(4);
        boolean possible = old.isLive()
                && paper.mayBecome(old, edited)
                && paper.isWritable(old)
                && !paper.isFrozen(edited)
                && old.confirmed().equals(edited.confirmed())
                && (old.confirmed().isEmpty() || old.day().equals(edited.day()));
        Answer answer = home.patch("/transactions/" + old.id(), old.version() - (stale ? 1 : 0), body);
        if (stale) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(412);
            home.count("edit of a stale version", false);
        } else if (home.accepted("edit", answer, possible, 400, 409)) {
            finish(answer, old, edited.next(), "edit");
        }
    }

    private PaperTransaction changed(PaperTransaction old, Map<String, Object> body) {
        PaperTransaction edited = old;
        int what = home.random.nextInt(16);
        if ((what & 1) == 1) {
            edited = edited.onDay(home.day());
            body.put("date", edited.day().toString());
        }
        if ((what & 2) == 2) {
            edited = edited.withNote(home.nextName("note"));
            body.put("note", edited.note());
        }
        if ((what & 4) == 4) {
            PaperTransaction other = labelled(edited);
            edited = edited.withPayee(other.payee()).withTags(other.tags());
            body.put("payeeId", edited.payee());
            body.put("tagIds", List.copyOf(edited.tags()));
        }
        String kind = paper.kind(old);
        boolean own = !kind.equals("OPENING") && !kind.equals("ADJUSTMENT");
        if (what == 0 || ((what & 8) == 8 && own && !old.isReconciled())) {
            if (own && !old.isReconciled()) {
                edited = edited.withFlows(drafts.next().flows());
                body.put("flows", lines(edited, true));
            } else {
                edited = edited.withNote(home.nextName("note"));
                body.put("note", edited.note());
            }
        }
        return edited;
    }

    void trash() {
        PaperTransaction old = home.oneOrNone(paper.live().stream());
        if (old == null) {
            create();
            return;
        }
        boolean possible = paper.isWritable(old) && !old.isReconciled();
        Answer answer = home.delete("/transactions/" + old.id(), old.version());
        if (home.accepted("trash", answer, possible, 409)) {
            String operation = SimulatedHome.operation(answer);
            keep(operation, "trash", old, old.trashed(operation).next());
        }
    }

    void restore() {
        PaperTransaction old = inTrash();
        if (old == null) {
            trash();
            return;
        }
        String path = home.chance(50) ? "/transactions/" : "/trash/transactions/";
        Answer answer = home.post(path + old.id() + "/restore", null);
        if (home.accepted("restore", answer, paper.isWritable(old), 409)) {
            finish(answer, old, old.trashed(null).next(), "restore");
        }
    }

    void purge() {
        PaperTransaction old = inTrash();
        if (old == null) {
            trash();
            return;
        }
        Answer answer = home.api().delete(home.household.path("/trash/transactions/" + old.id()));
        home.accepted("purge", answer, true);
        paper.transactions.remove(old.id());
    }

    private @Nullable PaperTransaction inTrash() {
        return home.oneOrNone(paper.transactions.values().stream().filter(one -> !one.isLive()));
    }

    private void finish(Answer answer, PaperTransaction old, PaperTransaction now, String verb) {
        same(answer, now);
        keep(SimulatedHome.operation(answer), verb, old, now);
    }

    private void keep(String operation, String verb, PaperTransaction old, PaperTransaction now) {
        paper.put(now);
        paper.operations.add(PaperOperation.of(operation, verb, List.of(new Change(old, now))));
    }

    private void same(Answer answer, PaperTransaction expected) {
        assertThat(SimulatedHome.text(answer.body())).isEqualTo(home.text(expected));
    }

    static PaperAccount label(String id) {
        return new PaperAccount(id, "LABEL", "", null, PaperAccount.State.in(null), false);
    }

    /** With a payee and tags of the book, or without. */
    private PaperTransaction labelled(PaperTransaction draft) {
        boolean goneToo = home.chance(2);
        PaperAccount payee = home.chance(50)
                ? home.oneOrNone(
                        paper.payees.values().stream().filter(one -> !one.state.gone() && (goneToo || one.isLive())))
                : null;
        SortedSet<String> tags = new TreeSet<>();
        while (home.chance(30)) {
            PaperAccount tag = home.oneOrNone(paper.tags.values().stream().filter(PaperAccount::isLive));
            if (tag != null) {
                tags.add(tag.id);
            }
        }
        return draft.withPayee(payee == null ? null : payee.id).withTags(tags);
    }

    private Map<String, Object> body(PaperTransaction draft) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", draft.day().toString());
        if (draft.payee() != null) {
            body.put("payeeId", draft.payee());
        }
        if (!draft.note().isEmpty()) {
            body.put("note", draft.note());
        }
        if (!draft.tags().isEmpty()) {
            body.put("tagIds", List.copyOf(draft.tags()));
        }
        body.put("flows", lines(draft, false));
        return body;
    }

    /** Says what may be left out now and then only; an edit keeps states that it does not name. */
    private List<Map<String, Object>> lines(PaperTransaction draft, boolean everything) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PaperFlow flow : draft.flows()) {
            Map<String, Object> line = new LinkedHashMap<>();
            boolean fromSaid = !flow.from().equals(home.system("UNCATEGORISED_INCOME")) || home.chance(50);
            boolean toSaid = !flow.to().equals(home.system("UNCATEGORISED_EXPENSE")) || home.chance(50);
            if (fromSaid || !toSaid) {
                line.put("from", flow.from());
            }
            if (toSaid) {
                line.put("to", flow.to());
            }
            line.put("amount", SimulatedHome.money(flow.out(), flow.outCurrency()));
            if (!flow.outCurrency().equals(flow.inCurrency()) || home.chance(10)) {
                line.put("toAmount", SimulatedHome.money(flow.in(), flow.inCurrency()));
            }
            state(line, "fromState", flow.fromState(), everything);
            state(line, "toState", flow.toState(), everything);
            lines.add(line);
        }
        return lines;
    }

    private void state(Map<String, Object> line, String name, @Nullable String state, boolean everything) {
        if (state != null && (everything || !state.equals("CLEARED") || home.chance(30))) {
            line.put(name, state);
        }
    }
}
