package dev.sallim.ledger.web;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction to be made. */
record TransactionRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-20") @Nullable
        LocalDate date,

        @Schema(description = "A payee of the book; excludes payee.") @Nullable
        UUID payeeId,

        @Schema(description = "A payee's name: found, or made.", example = "Emart") @Nullable
        String payee,

        @Nullable String note,
        @Nullable List<@Nullable UUID> tagIds,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable FlowRequest> flows) {
    /** An amount that leaves one account and enters another. */
    record FlowRequest(
            @Schema(description = "Where it leaves; left out: uncategorised income.") @Nullable
            UUID from,

            @Schema(description = "Where it enters; left out: uncategorised expense.") @Nullable
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money amount,

            @Schema(description = "What enters, where that is another commodity.") @Nullable
            Money toAmount,

            @Nullable String memo,

            @Schema(description = "Left out: CLEARED; none for a category.") @Nullable
            ClearingState fromState,

            @Nullable ClearingState toState) {}

    NewTransaction toNewTransaction() {
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        if (date == null) {
            problem.field("date", FieldCode.REQUIRED);
        }
        List<NewFlow> made = flows == null ? List.of() : flows(flows, problem);
        List<TagId> tags = tagIds == null ? List.of() : tags(tagIds, problem);
        if (date == null || !problem.fields().isEmpty()) {
            throw problem;
        }
        return new NewTransaction(date, payeeId == null ? null : PayeeId.of(payeeId), payee, note, tags, made);
    }

    static List<TagId> tags(List<@Nullable UUID> requested, ProblemException problem) {
        List<TagId> tags = new ArrayList<>(requested.size());
        for (UUID id : requested) {
            if (id == null) {
                problem.field("tagIds[" + tags.size() + "]", FieldCode.REQUIRED);
                return tags;
            }
            tags.add(TagId.of(id));
        }
        return tags;
    }

    static List<NewFlow> flows(List<@Nullable FlowRequest> requested, ProblemException problem) {
        List<NewFlow> flows = new ArrayList<>(requested.size());
        for (int i = 0; i < requested.size(); i++) {
            FlowRequest flow = requested.get(i);
            Money amount = flow == null ? null : flow.amount();
            if (flow == null || amount == null) {
                problem.field("flows[" + i + "].amount", FieldCode.REQUIRED);
                continue;
            }
            flows.add(new NewFlow(
                    flow.from() == null ? null : AccountId.of(flow.from()),
                    flow.to() == null ? null : AccountId.of(flow.to()),
                    amount,
                    flow.toAmount(),
                    flow.memo(),
                    flow.fromState(),
                    flow.toState()));
        }
        return flows;
    }
}
