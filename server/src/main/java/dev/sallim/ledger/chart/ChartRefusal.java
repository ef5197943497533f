package dev.sallim.ledger.chart;

import dev.sallim.ledger.internal.Frozen;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.Set;

/** What the database refuses of a chart write, in words of the API. */
final class ChartRefusal {
    private static final Set<String> NAMES = Set.of(
            "wallet_name",
            "account_name",
            "account_category_name",
            "payee_name",
            "tag_name",
            "saved_view_name",
            "template_name",
            "commodity_book_id_code_key");
    private static final String FOREIGN_KEY = "23503";

    private ChartRefusal() {}

    static RuntimeException of(DatabaseException e) {
        String constraint = e.constraint().orElse("");
        if (NAMES.contains(constraint)) {
            String path = constraint.startsWith("commodity") ? "code" : "name";
            return ProblemException.of(ErrorCode.NAME_TAKEN).field(path, ErrorCode.NAME_TAKEN);
        }
        return switch (e.state()) {
            case FOREIGN_KEY -> ProblemException.of(ErrorCode.IN_USE);
            case Frozen.STATE -> Frozen.refusal(e);
            case "SL005" -> ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            case "SL008" -> ProblemException.of(ErrorCode.NOT_MERGEABLE).field("into", FieldCode.FLOWS_BETWEEN);
            case "SL009" -> ProblemException.of(ErrorCode.ARCHIVED, e.detail().orElse(""));
            case "SL010" -> ProblemException.of(ErrorCode.RECONCILED);
            case "SL011" ->
                ProblemException.of(ErrorCode.ACCOUNT_IN_TRASH, e.detail().orElse(""));
            case "SL006" -> ProblemException.of(ErrorCode.FORBIDDEN);
            default -> e;
        };
    }
}
