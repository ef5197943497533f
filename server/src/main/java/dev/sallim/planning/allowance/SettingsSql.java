package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.LeftoverPolicy;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code allowance_setting}. */
@Component
class SettingsSql {
    private static final String FIND = """
            SELECT id, wallet_id, basis, policy, weights::text AS weights FROM allowance_setting
            WHERE book_id = :book AND wallet_id IS NOT DISTINCT FROM :wallet""";
    private static final String PUT = """
            INSERT INTO allowance_setting (book_id, id, wallet_id, basis, policy, weights, updated_at)
            VALUES (:book, :id, :wallet, :basis, :policy, :weights, :now)
            ON CONFLICT (book_id, wallet_id) DO UPDATE
            SET basis = excluded.basis, policy = excluded.policy, weights = excluded.weights, updated_at = excluded.updated_at""";

    private final BookDatabase database;

    SettingsSql(BookDatabase database) {
        this.database = database;
    }

    Optional<Settings> find(BookId book, @Nullable UUID wallet) {
        return database.query(book, FIND).param("wallet", wallet, SqlType.UUID).optional(SettingsSql::read);
    }

    void put(BookTransaction transaction, UUID id, Settings settings, Instant now) {
        List<Integer> weights = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weights.add(settings.weekdayWeights().getOrDefault(day, 1));
        }
        transaction
                .update(PUT)
                .param("id", id)
                .param("wallet", settings.walletId(), SqlType.UUID)
                .param("basis", settings.basis().name())
                .param("policy", settings.policy().name())
                .array("weights", SqlType.INTEGER, weights)
                .param("now", now)
                .exactly(1);
    }

    private static Settings read(Row row) throws SQLException {
        String[] weights = row.text("weights").replaceAll("[{}]", "").split(",", -1);
        Map<DayOfWeek, Integer> byDay = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            byDay.put(day, Integer.valueOf(weights[day.ordinal()]));
        }
        return new Settings(
                row.uuidOrNull("wallet_id"),
                Basis.valueOf(row.text("basis")),
                LeftoverPolicy.valueOf(row.text("policy")),
                byDay);
    }
}
