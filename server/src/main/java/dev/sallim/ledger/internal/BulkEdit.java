package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.TagId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one bulk action makes of one transaction, as the request that would have been typed. */
final class BulkEdit {
    private final Chart chart;

    BulkEdit(Chart chart) {
        this.chart = chart;
    }

    /** @throws ProblemException where the action has no meaning for this transaction */
    NewTransaction apply(BulkAction action, NewTransaction old) {
        return switch (action) {
            case BulkAction.Category category -> withCategory(old, category.category());
            case BulkAction.Payee payee ->
                new NewTransaction(old.date(), payee.payee(), null, old.note(), old.tags(), old.flows());
            case BulkAction.TagsAdd add -> withTags(old, union(old.tags(), add.tags()));
            case BulkAction.TagsRemove remove ->
                withTags(
                        old,
                        old.tags().stream()
                                .filter(tag -> !remove.tags().contains(tag))
                                .toList());
            case BulkAction.State state -> withFlows(old, withStates(old.flows(), state));
            case BulkAction.Date date -> on(old, date.date(), old.flows());
            case BulkAction.Account account -> withFlows(old, withAccount(old.flows(), account));
            case BulkAction.Copy copy -> on(old, copy.date(), uncleared(old.flows()));
            case BulkAction.Delete d -> throw new IllegalArgumentException("not an edit: " + d);
            case BulkAction.Restore r -> throw new IllegalArgumentException("not an edit: " + r);
        };
    }

    private NewTransaction withCategory(NewTransaction old, @Nullable AccountId category) {
        if (category != null
                && !chart.account(category.value())
                        .map(Chart.Account::isCategory)
                        .orElse(false)) {
            throw ProblemException.of(ErrorCode.NOT_A_CATEGORY);
        }
        long sides = old.flows().stream()
                .filter(flow -> isCategory(flow.from()) || isCategory(flow.to()))
                .count();
        if (sides != 1) {
            throw ProblemException.of(sides == 0 ? ErrorCode.NO_CATEGORY_SIDE : ErrorCode.SPLIT_TRANSACTION);
        }
        return withFlows(
                old,
                old.flows().stream()
                        .map(flow -> new NewFlow(
                                isCategory(flow.from()) ? category : flow.from(),
                                isCategory(flow.to()) ? category : flow.to(),
                                flow.amount(),
                                flow.toAmount(),
                                flow.memo(),
                                flow.fromState(),
                                flow.toState()))
                        .toList());
    }

    private boolean isCategory(@Nullable AccountId id) {
        return id == null
                || chart.account(id.value()).map(Chart.Account::isCategory).orElse(false);
    }

    private List<NewFlow> withAccount(List<NewFlow> flows, BulkAction.Account action) {
        Set<AccountId> touched = flows.stream()
                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                .filter(id -> !isCategory(id))
                .collect(Collectors.toSet());
        AccountId from = action.from();
        if (from == null) {
            if (touched.size() != 1) {
                throw ProblemException.of(ErrorCode.SEVERAL_ACCOUNTS);
            }
            from = touched.iterator().next();
        } else if (!touched.contains(from)) {
            throw ProblemException.of(ErrorCode.OTHER_ACCOUNT);
        }
        AccountId replaced = from;
        return flows.stream()
                .map(flow -> new NewFlow(
                        replaced.equals(flow.from()) ? action.to() : flow.from(),
                        replaced.equals(flow.to()) ? action.to() : flow.to(),
                        flow.amount(),
                        flow.toAmount(),
                        flow.memo(),
                        flow.fromState(),
                        flow.toState()))
                .toList();
    }

    private List<NewFlow> withStates(List<NewFlow> flows, BulkAction.State action) {
        return flows.stream()
                .map(flow -> new NewFlow(
                        flow.from(),
                        flow.to(),
                        flow.amount(),
                        flow.toAmount(),
                        flow.memo(),
                        state(flow.from(), flow.fromState(), action),
                        state(flow.to(), flow.toState(), action)))
                .toList();
    }

    private static @Nullable ClearingState state(
            @Nullable AccountId side, @Nullable ClearingState current, BulkAction.State action) {
        boolean meant =
                current != null && (action.account() == null || action.account().equals(side));
        return meant ? action.state() : current;
    }

    private static List<NewFlow> uncleared(List<NewFlow> flows) {
        return flows.stream()
                .map(flow ->
                        new NewFlow(flow.from(), flow.to(), flow.amount(), flow.toAmount(), flow.memo(), null, null))
                .toList();
    }

    private static List<TagId> union(List<TagId> tags, Set<TagId> added) {
        Set<TagId> all = new LinkedHashSet<>(tags);
        all.addAll(added);
        return List.copyOf(all);
    }

    private static NewTransaction withTags(NewTransaction old, List<TagId> tags) {
        return new NewTransaction(old.date(), old.payeeId(), null, old.note(), tags, old.flows());
    }

    private static NewTransaction withFlows(NewTransaction old, List<NewFlow> flows) {
        return on(old, old.date(), flows);
    }

    private static NewTransaction on(NewTransaction old, LocalDate date, List<NewFlow> flows) {
        return new NewTransaction(date, old.payeeId(), null, old.note(), old.tags(), flows);
    }
}
