package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.LeftoverPolicy;
import dev.sallim.core.allowance.WeekdayWeights;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a book's and its wallets' allowances. */
@Service
class SettingsDesk implements ObjectUndo {
    private static final String KIND = "allowance_setting";

    private final SettingsSql sql;
    private final Operations operations;
    private final BookCharts charts;
    private final JsonMapper json;

    SettingsDesk(SettingsSql sql, Operations operations, BookCharts charts, JsonMapper json) {
        this.sql = sql;
        this.operations = operations;
        this.charts = charts;
        this.json = json;
    }

    record SettingsRequest(
            @Schema(description = "left out: the whole book's") @Nullable
            UUID walletId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Basis basis,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LeftoverPolicy policy,

            @Schema(description = "each 0 to 1000; a weekday that is left out has 1") @Nullable
            Map<DayOfWeek, Integer> weekdayWeights) {}

    Settings of(BookAccess access, @Nullable UUID wallet) {
        requireWallet(access, wallet);
        return sql.find(access.book(), wallet).orElseGet(() -> Settings.usual(wallet));
    }

    private void requireWallet(BookAccess access, @Nullable UUID wallet) {
        if (wallet != null
                && charts.of(access.book())
                        .wallet(wallet)
                        .filter(Chart.Wallet::live)
                        .isEmpty()) {
            throw ProblemException.invalid("walletId", FieldCode.NOT_FOUND);
        }
    }

    Written<Settings> put(BookAccess access, SettingsRequest request) {
        requireWallet(access, request.walletId());
        Basis basis = request.basis();
        LeftoverPolicy policy = request.policy();
        if (basis == null) {
            throw ProblemException.invalid("basis", FieldCode.REQUIRED);
        }
        if (policy == null) {
            throw ProblemException.invalid("policy", FieldCode.REQUIRED);
        }
        Map<DayOfWeek, Integer> weights = new TreeMap<>(Settings.usual(null).weekdayWeights());
        if (request.weekdayWeights() != null) {
            request.weekdayWeights().forEach((day, weight) -> {
                if (weight == null || weight < 0 || weight > WeekdayWeights.MOST) {
                    throw ProblemException.invalid(
                            "weekdayWeights." + day, FieldCode.OUT_OF_RANGE, 0, WeekdayWeights.MOST);
                }
                weights.put(day, weight);
            });
        }
        Settings after = new Settings(request.walletId(), basis, policy, weights);
        return operations.change(access, KIND + ".edited", operation -> {
            Settings before = sql.find(access.book(), request.walletId()).orElse(null);
            write(operation, before, after);
            return after;
        });
    }

    private void write(Operation operation, @Nullable Settings before, Settings after) {
        sql.put(operation.transaction(), operation.nextId(), after, operation.at());
        operation.note(KIND, about(operation.access(), after.walletId()), before, after);
    }

    /** The journal's object: the wallet, or the book. */
    private static UUID about(BookAccess access, @Nullable UUID wallet) {
        return wallet == null ? access.book().value() : wallet;
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        Settings after = json.readValue(Objects.requireNonNull(step.after()), Settings.class);
        Settings now = sql.find(step.access().book(), after.walletId()).orElse(null);
        if (now == null || !now.equals(after)) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        String text = step.before();
        write(operation, now, text == null ? Settings.usual(after.walletId()) : json.readValue(text, Settings.class));
    }
}
