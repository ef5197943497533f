package dev.sallim.ledger.web;

import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be different about a transaction: what is left out stays, {@code null} clears. Flows are replaced as a whole. */
record TransactionPatch(
        Change<LocalDate> date,
        Change<UUID> payeeId,
        Change<String> payee,
        Change<String> note,
        Change<List<@Nullable UUID>> tagIds,
        Change<List<TransactionRequest.@Nullable FlowRequest>> flows) {
    NewTransaction apply(NewTransaction old) {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        List<TagId> tags = tagIds.isAbsent()
                ? old.tags()
                : TransactionRequest.tags(tagIds.given().orElse(List.of()), problem);
        List<NewFlow> lines = old.flows();
        if (!flows.isAbsent()) {
            if (flows.isClear()) {
                problem.field("flows", FieldCode.REQUIRED);
            }
            lines = keepStates(TransactionRequest.flows(flows.given().orElse(List.of()), problem), old.flows());
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new NewTransaction(
                date.orRequired("date", old.date()),
                newPayeeId(old),
                payee.given().orElse(null),
                note.or(old.note()),
                tags,
                lines);
    }

    /** Naming a payee, or clearing either field, replaces the one before. */
    private @Nullable PayeeId newPayeeId(NewTransaction old) {
        if (!payeeId.isAbsent()) {
            return payeeId.given().map(PayeeId::of).orElse(null);
        }
        return payee.isAbsent() ? old.payeeId() : null;
    }

    /** A side that names no state keeps the one that its account had on the same line. */
    private static List<NewFlow> keepStates(List<NewFlow> flows, List<NewFlow> old) {
        List<NewFlow> kept = new ArrayList<>(flows.size());
        for (int i = 0; i < flows.size(); i++) {
            NewFlow flow = flows.get(i);
            NewFlow before = i < old.size() ? old.get(i) : null;
            boolean sameFrom =
                    before != null && flow.from() != null && flow.from().equals(before.from());
            boolean sameTo = before != null && flow.to() != null && flow.to().equals(before.to());
            kept.add(new NewFlow(
                    flow.from(),
                    flow.to(),
                    flow.amount(),
                    flow.toAmount(),
                    flow.memo(),
                    before != null && sameFrom && flow.fromState() == null ? before.fromState() : flow.fromState(),
                    before != null && sameTo && flow.toState() == null ? before.toState() : flow.toState()));
        }
        return kept;
    }
}
