package dev.sallim.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bulk action names no versions: who changes one of its transactions meanwhile does not stop it. */
@SallimTest
class BulkMeetsEditTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void aTransactionThatSomebodyChangesUnderABulkActionIsReadAgain() throws Exception {
        Household home = new Household(api, database);
        String checking = home.account("Checking", "CHECKING", "KRW");
        String food = home.category("Eating out", "EXPENSE");
        String lunch = home.move("2026-11-18", checking, food, "12000", "KRW");
        try (Connection somebody = database.owner();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("UPDATE transaction SET version = version + 1 WHERE id = '" + lunch + "'");
            CompletableFuture<Answer> bulk = CompletableFuture.supplyAsync(() -> home.api()
                    .post(
                            home.path("/transactions/bulk"),
                            Map.of("action", "DATE", "ids", List.of(lunch), "value", "2026-11-19")));
            while (!bulk.isDone() && waitingForRows(home) == 0) {
                Thread.onSpinWait();
            }
            somebody.commit();

            assertThat(bulk.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(home.read("/transactions/" + lunch).path("date").asString()).isEqualTo("2026-11-19");
    }

    private static int waitingForRows(Household home) throws SQLException {
        return home.texts("SELECT pid FROM pg_locks WHERE NOT granted AND ?::uuid IS NOT NULL")
                .size();
    }
}
