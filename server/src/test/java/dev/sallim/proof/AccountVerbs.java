package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.proof.PaperOperation.Change;
import dev.sallim.testing.Api.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do with their accounts. */
final class AccountVerbs {
    private static final List<String> KINDS =
            List.of("CHECKING", "SAVINGS", "CASH", "CREDIT_CARD", "LOAN", "INVESTMENT");
    private static final int ENOUGH = 12;

    private final SimulatedHome home;
    private final PaperBook paper;

    AccountVerbs(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
    }

    void create() {
        if (home.accounts(one -> one.holdsMoney() && one.isLive()).count() >= ENOUGH) {
            adjust();
            return;
        }
        create(home.one(KINDS), home.one(List.of("KRW", "KRW", "USD", "KWD")));
    }

    void create(String kind, String currency) {
        PaperAccount wallet = home.one(
                paper.wallets.values().stream().filter(PaperAccount::isLive).toList());
        LocalDate day = home.day();
        BigDecimal opening = home.chance(60) ? home.amount(currency) : null;
        if (opening != null && home.chance(30)) {
            opening = opening.negate();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", home.nextName("Account"));
        body.put("kind", kind);
        body.put("commodity", currency);
        body.put("walletId", wallet.id);
        if (opening != null) {
            body.put("openingBalance", SimulatedHome.money(opening, currency));
            body.put("openedOn", day.toString());
        }
        Answer answer = home.post("/accounts", body);
        boolean possible = opening == null || !paper.isWalletFrozen(wallet.id, day);
        if (!home.accepted("account", answer, possible, 409)) {
            return;
        }
        String id = answer.body().path("id").asString();
        String accountClass = kind.equals("CREDIT_CARD") || kind.equals("LOAN") ? "LIABILITY" : "ASSET";
        PaperAccount account =
                new PaperAccount(id, accountClass, kind, currency, PaperAccount.State.in(wallet.id), false);
        paper.accounts.put(id, account);
        List<Change> changes = opening == null ? List.of() : List.of(opened(account, opening, day));
        paper.operations.add(new PaperOperation(
                SimulatedHome.operation(answer), "account", changes, List.of(PaperStep.made(account)), null));
    }

    private Change opened(PaperAccount account, BigDecimal opening, LocalDate day) {
        JsonNode said = null;
        for (JsonNode entry : home.household
                .read("/accounts/" + account.id + "/register?limit=500&from=" + day + "&to=" + day)
                .path("items")) {
            JsonNode transaction = entry.path("transaction");
            boolean known =
                    paper.transactions.containsKey(transaction.path("id").asString());
            if (!known && transaction.path("kind").asString().equals("OPENING")) {
                said = transaction;
            }
        }
        if (said == null) {
            throw new AssertionError("the opening of " + account.id + " is not in its register");
        }
        PaperTransaction made = system("OPENING", account, opening, day)
                .as(said.path("id").asString(), said.path("ordinal").asLong());
        assertThat(SimulatedHome.text(said)).isEqualTo(home.text(made));
        paper.put(made);
        return new Change(null, made);
    }

    /** Between the account and one of the system's, which way the sign says. */
    private PaperTransaction system(String role, PaperAccount account, BigDecimal amount, LocalDate day) {
        String currency = String.valueOf(account.currency);
        BigDecimal size = amount.abs();
        boolean in = amount.signum() > 0;
        String other = home.system(role);
        PaperFlow flow = new PaperFlow(
                in ? other : account.id,
                in ? account.id : other,
                size,
                currency,
                size,
                currency,
                in ? null : "CLEARED",
                in ? "CLEARED" : null);
        return new PaperTransaction("", day, 0, null, "", new TreeSet<>(), List.of(flow), 1, null, null);
    }

    /** "My balance is". */
    void adjust() {
        PaperAccount account = home.holder(PaperAccount::isLive);
        if (account == null) {
            return;
        }
        String currency = String.valueOf(account.currency);
        LocalDate day = home.day();
        BigDecimal current = paper.balance(account.id, currency, day);
        BigDecimal stated =
                home.chance(10) ? current : current.add(home.amount(currency).multiply(sign()));
        BigDecimal difference = stated.subtract(current);
        boolean possible = difference.signum() == 0 || (account.isOpen() && !paper.isFrozen(account.id, day));
        Answer answer = home.post(
                "/accounts/" + account.id + "/balance",
                Map.of("date", day.toString(), "balance", SimulatedHome.money(stated, currency)));
        if (home.accepted("adjust", answer, possible, 409) && difference.signum() != 0) {
            JsonNode said = answer.body().path("transaction");
            PaperTransaction made = system("ADJUSTMENT", account, difference, day)
                    .as(said.path("id").asString(), said.path("ordinal").asLong());
            assertThat(SimulatedHome.text(said)).isEqualTo(home.text(made));
            paper.put(made);
            paper.operations.add(
                    PaperOperation.of(SimulatedHome.operation(answer), "adjust", List.of(new Change(null, made))));
        }
    }

    private BigDecimal sign() {
        return BigDecimal.valueOf(home.chance(50) ? 1 : -1);
    }

    /** Another opening balance, on another day, or none. */
    void reopen() {
        PaperAccount account = home.holder(PaperAccount::isLive);
        if (account == null) {
            return;
        }
        List<PaperTransaction> openings = paper.touching(account.id).stream()
                .filter(PaperTransaction::isLive)
                .filter(one -> paper.kind(one).equals("OPENING"))
                .toList();
        if (openings.size() > 1) {
            adjust();
            return;
        }
        String currency = String.valueOf(account.currency);
        PaperTransaction old = openings.isEmpty() ? null : openings.getFirst();
        BigDecimal amount = old != null && home.chance(25)
                ? BigDecimal.ZERO
                : home.amount(currency).multiply(sign());
        LocalDate day = home.day();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("openingBalance", amount.signum() == 0 ? null : SimulatedHome.money(amount, currency));
        body.put("openedOn", day.toString());
        PaperTransaction wanted = amount.signum() == 0 ? null : system("OPENING", account, amount, day);
        boolean possible = (old == null || (paper.isWritable(old) && !old.isReconciled()))
                && (wanted == null || (account.isOpen() && !paper.isFrozen(wanted)));
        String path = "/accounts/" + account.id;
        Answer answer = home.patch(path, home.version(path), body);
        if (!home.accepted("opening", answer, possible, 409)) {
            return;
        }
        String operation = SimulatedHome.operation(answer);
        List<Change> changes = new ArrayList<>();
        if (old == null && wanted != null) {
            changes.add(opened(account, amount, day));
        } else if (old != null) {
            PaperTransaction now = wanted == null
                    ? old.trashed(operation).next()
                    : old.onDay(day).withFlows(wanted.flows()).next();
            paper.put(now);
            changes.add(new Change(old, now));
        }
        PaperStep nothing = PaperStep.changed(account, account.state);
        paper.operations.add(new PaperOperation(operation, "opening", changes, List.of(nothing), null));
    }

    /** Confirms some transactions by a statement; now and then by one that is wrong. */
    void reconcile() {
        PaperAccount account = home.holder(PaperAccount::isOpen);
        if (account == null) {
            return;
        }
        String currency = String.valueOf(account.currency);
        LocalDate until = home.day();
        List<PaperTransaction> rows = paper.touching(account.id).stream()
                .filter(one -> one.isLive() && !one.day().isAfter(until))
                .filter(one -> !one.confirmed()
                        .equals(confirm(one, account.id, currency).confirmed()))
                .filter(one -> home.chance(10))
                .limit(8)
                .toList();
        boolean wrong = home.chance(10);
        BigDecimal stated = confirmedSum(account.id, currency);
        for (PaperTransaction row : rows) {
            stated = stated.add(confirmedSum(confirm(row, account.id, currency), account.id, currency))
                    .subtract(confirmedSum(row, account.id, currency));
        }
        if (wrong) {
            stated = stated.add(BigDecimal.ONE);
        }
        boolean possible = !wrong && rows.stream().allMatch(paper::isWritable);
        Answer answer = home.post(
                "/accounts/" + account.id + "/reconciliations",
                Map.of(
                        "statementDate",
                        until.toString(),
                        "statementBalance",
                        SimulatedHome.money(stated, currency),
                        "rows",
                        rows.stream().map(PaperTransaction::id).toList()));
        if (home.accepted("reconcile", answer, possible, 409)) {
            List<Change> changes = rows.stream()
                    .map(row ->
                            new Change(row, confirm(row, account.id, currency).next()))
                    .toList();
            changes.forEach(change -> paper.put(change.after()));
            paper.operations.add(PaperOperation.of(SimulatedHome.operation(answer), "reconcile", changes));
        }
    }

    private static PaperTransaction confirm(PaperTransaction row, String account, String currency) {
        return row.withFlows(row.flows().stream()
                .map(flow -> flow.inStates(
                        flow.from().equals(account) && flow.outCurrency().equals(currency)
                                ? "RECONCILED"
                                : flow.fromState(),
                        flow.to().equals(account) && flow.inCurrency().equals(currency)
                                ? "RECONCILED"
                                : flow.toState()))
                .toList());
    }

    private BigDecimal confirmedSum(String account, String currency) {
        return paper.live().stream()
                .map(one -> confirmedSum(one, account, currency))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal confirmedSum(PaperTransaction one, String account, String currency) {
        return one.withFlows(one.flows().stream()
                        .filter(flow -> (flow.from().equals(account) && "RECONCILED".equals(flow.fromState()))
                                || (flow.to().equals(account) && "RECONCILED".equals(flow.toState())))
                        .toList())
                .effectOn(account, currency);
    }

    void pay() {
        PaperAccount card = home.oneOrNone(home.accounts(one -> one.kind.equals("CREDIT_CARD") && one.isLive()));
        if (card == null) {
            create("CREDIT_CARD", "KRW");
            return;
        }
        String currency = String.valueOf(card.currency);
        PaperAccount from =
                home.holder(one -> one.isLive() && one.accountClass.equals("ASSET") && currency.equals(one.currency));
        if (from == null) {
            return;
        }
        LocalDate day = home.day();
        BigDecimal amount = home.amount(currency);
        PaperFlow flow = new PaperFlow(from.id, card.id, amount, currency, amount, currency, "CLEARED", "CLEARED");
        PaperTransaction paid =
                new PaperTransaction("", day, 0, null, "", new TreeSet<>(), List.of(flow), 1, null, null);
        Answer answer = home.post(
                "/accounts/" + card.id + "/card/pay",
                Map.of("amount", SimulatedHome.money(amount, currency), "date", day.toString(), "from", from.id));
        if (home.accepted("card pay", answer, paper.isWritable(paid), 400, 409)) {
            PaperTransaction made = paid.as(
                    answer.body().path("id").asString(),
                    answer.body().path("ordinal").asLong());
            assertThat(SimulatedHome.text(answer.body())).isEqualTo(home.text(made));
            paper.put(made);
            paper.operations.add(
                    PaperOperation.of(SimulatedHome.operation(answer), "card pay", List.of(new Change(null, made))));
        }
    }

    @Nullable
    PaperAccount liveAccount() {
        return home.oneOrNone(home.accounts(one -> one.holdsMoney() && one.isLive()));
    }

    void move() {
        PaperAccount account = liveAccount();
        if (account == null) {
            return;
        }
        PaperAccount wallet = home.one(
                paper.wallets.values().stream().filter(PaperAccount::isLive).toList());
        boolean stays = wallet.id.equals(account.state.wallet());
        boolean possible = stays
                || paper.touching(account.id).stream()
                        .filter(PaperTransaction::isLive)
                        .noneMatch(one ->
                                paper.isFrozen(account.id, one.day()) || paper.isWalletFrozen(wallet.id, one.day()));
        Answer answer = home.post("/accounts/" + account.id + "/move", Map.of("walletId", wallet.id));
        if (home.accepted("move", answer, possible, 409) && !stays) {
            PaperAccount.State before = account.state;
            account.state = before.movedTo(wallet.id);
            remember(answer, "move", PaperStep.changed(account, before));
        }
    }

    void trash() {
        PaperAccount account = liveAccount();
        if (account == null
                || home.accounts(one -> one.holdsMoney() && one.isOpen()).count() < 5) {
            create();
            return;
        }
        boolean together = home.chance(70);
        List<PaperTransaction> gone = paper.touching(account.id).stream()
                .filter(PaperTransaction::isLive)
                .toList();
        boolean possible = together ? gone.stream().allMatch(one -> mayFollow(one, account)) : gone.isEmpty();
        String path = "/accounts/" + account.id;
        Answer answer = home.delete(path + (together ? "?with=transactions" : ""), home.version(path));
        if (home.accepted(together ? "trash account and all" : "trash account", answer, possible, 409)) {
            String operation = SimulatedHome.operation(answer);
            remember(answer, "trash account", PaperStep.trash(paper, account, operation));
        }
    }

    /** Whether a transaction may leave and come back with an account. */
    private boolean mayFollow(PaperTransaction one, PaperAccount account) {
        boolean confirmedElsewhere = one.flows().stream()
                .anyMatch(flow -> ("RECONCILED".equals(flow.fromState())
                                && !flow.from().equals(account.id))
                        || ("RECONCILED".equals(flow.toState()) && !flow.to().equals(account.id)));
        return !confirmedElsewhere && !paper.isFrozen(one) && othersOpen(one, account);
    }

    private boolean othersOpen(PaperTransaction one, PaperAccount account) {
        return one.flows().stream()
                .allMatch(flow -> (flow.from().equals(account.id)
                                || paper.account(flow.from()).isOpen())
                        && (flow.to().equals(account.id)
                                || paper.account(flow.to()).isOpen()));
    }

    void restore() {
        PaperAccount account = home.oneOrNone(home.accounts(one -> one.holdsMoney() && one.state.trashedIn() != null));
        if (account == null) {
            trash();
            return;
        }
        boolean possible = paper.transactions.values().stream()
                        .filter(one -> String.valueOf(account.state.trashedIn()).equals(one.trashedIn()))
                        .allMatch(one -> !paper.isFrozen(one) && othersOpen(one, account))
                && walletLives(account);
        Answer answer = home.post("/trash/accounts/" + account.id + "/restore", null);
        if (home.accepted("restore account", answer, possible, 409)) {
            remember(answer, "restore account", PaperStep.restore(paper, account));
        }
    }

    private boolean walletLives(PaperAccount account) {
        PaperAccount wallet = paper.wallets.get(String.valueOf(account.state.wallet()));
        return wallet != null && wallet.isLive();
    }

    /** For good, whatever files were read for it. */
    void purge() {
        PaperAccount account = home.oneOrNone(home.accounts(one -> one.holdsMoney() && one.state.trashedIn() != null));
        if (account == null) {
            trash();
            return;
        }
        Answer answer = home.api().delete(home.household.path("/trash/accounts/" + account.id));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        home.count("purge account", true);
        paper.touching(account.id).forEach(one -> paper.transactions.remove(one.id()));
        account.state = account.state.purged();
    }

    private void remember(Answer answer, String verb, PaperStep step) {
        paper.operations.add(new PaperOperation(SimulatedHome.operation(answer), verb, List.of(), List.of(step), null));
    }
}
