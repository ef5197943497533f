package dev.sallim.core.query;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key words that stand for values and for "or", in English and Korean. */
final class Words {
    private static final Set<String> NONE = Set.of("none", "없음");
    private static final Set<String> OR = Set.of("or", "또는");

    private static final Map<String, TransactionKind> KINDS =
            Field.vocabulary(TransactionKind.values(), kind -> switch (kind) {
                case TRADE -> List.of("trade", "매매");
                case EXCHANGE -> List.of("exchange", "환전");
                case OPENING -> List.of("opening", "시작잔액");
                case ADJUSTMENT -> List.of("adjustment", "잔액조정");
                case TRANSFER -> List.of("transfer", "이체");
                case REFUND -> List.of("refund", "환불");
                case EXPENSE -> List.of("expense", "지출");
                case INCOME -> List.of("income", "수입");
            });

    private static final Map<String, ClearingState> STATES =
            Field.vocabulary(ClearingState.values(), state -> switch (state) {
                case PENDING -> List.of("pending", "대기");
                case CLEARED -> List.of("cleared", "완료");
                case RECONCILED -> List.of("reconciled", "대조완료");
            });

    private Words() {}

    static boolean isNone(String word) {
        return NONE.contains(Field.folded(word));
    }

    static boolean isOr(String word) {
        return OR.contains(Field.folded(word));
    }

    static Optional<TransactionKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(Field.folded(word)));
    }

    static Optional<ClearingState> state(String word) {
        return Optional.ofNullable(STATES.get(Field.folded(word)));
    }
}
