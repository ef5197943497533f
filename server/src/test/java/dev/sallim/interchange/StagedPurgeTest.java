package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.interchange.internal.StagedPurge;
import dev.sallim.platform.Purging;
import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Imports that nobody booked go after a month, whole, from every book; those that were booked stay. */
@SallimTest
@ExtendWith(OutputCaptureExtension.class)
class StagedPurgeTest {
    private static final String FILE =
            "date,amount,payee\n2026-11-18,-12000,Emart\n2026-11-19,-3000,Cafe\n2026-11-20,-4000,Bus\n";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Purging purging;

    @Test
    void whatWasStagedAndNotBookedGoesInBatchesAndWhatWasBookedStays() throws SQLException {
        ImportHome one = new ImportHome(api, database);
        String booked = one.imported("booked.csv", FILE, one.account("Checking", "CHECKING", "KRW"));
        String staged =
                one.stage("staged.csv", FILE.replace("2026-11", "2026-10"), one.account("Other", "CHECKING", "KRW"));
        ImportHome two = new ImportHome(api, database);
        two.stage("staged.csv", FILE, two.account("Checking", "CHECKING", "KRW"));
        clock.advance(Duration.ofDays(29));
        assertThat(StagedPurge.purge(purging)).isZero();

        clock.advance(Duration.ofDays(2));

        // Three rows and the import itself, twice; two rows at a time
        assertThat(StagedPurge.purge(purging, 2)).isEqualTo(8);
        assertThat(one.ask("SELECT id::text FROM import_run WHERE book_id = :book"))
                .containsExactly(booked);
        assertThat(one.ask("SELECT count(*) FROM import_row WHERE book_id = :book AND run_id = '" + staged + "'"))
                .containsExactly("0");
        assertThat(two.ask("SELECT count(*) FROM import_run WHERE book_id = :book"))
                .containsExactly("0");
        assertThat(one.live()).isEqualTo(3);
        assertThat(one.ask("SELECT count(*) FROM bank_line WHERE book_id = :book"))
                .containsExactly("3");
    }

    @Test
    void anImportThatSomebodyHoldsStaysForTheNextTimeAndTheOthersGo() throws SQLException {
        ImportHome one = new ImportHome(api, database);
        String held = one.stage("held.csv", FILE, one.account("Checking", "CHECKING", "KRW"));
        ImportHome two = new ImportHome(api, database);
        two.stage("free.csv", FILE, two.account("Checking", "CHECKING", "KRW"));
        clock.advance(Duration.ofDays(31));

        try (Connection somebody = database.owner();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("UPDATE import_run SET updated_at = now() WHERE id = '" + held + "'");

            // Three rows and the import itself
            assertThat(StagedPurge.purge(purging)).isEqualTo(4);
            assertThat(imports(one)).containsExactly("READY");
            assertThat(imports(two)).isEmpty();
            somebody.rollback();
        }
        assertThat(StagedPurge.purge(purging)).isEqualTo(4);
        assertThat(imports(one)).isEmpty();
    }

    @Test
    void aPurgeThatWaitedInVainForATableLeavesAllForTheNextTimeAndIsNoError(CapturedOutput output) throws SQLException {
        ImportHome home = new ImportHome(api, database);
        home.stage("held.csv", FILE, home.account("Checking", "CHECKING", "KRW"));
        clock.advance(Duration.ofDays(31));

        try (Connection somebody = database.owner();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("LOCK TABLE import_run IN ACCESS EXCLUSIVE MODE");

            assertThat(StagedPurge.purge(purging)).isZero();
            somebody.rollback();
        }
        assertThat(output.getAll()).contains("a purge gave way after 0 rows").doesNotContain("ERROR");
        assertThat(imports(home)).containsExactly("READY");
        assertThat(StagedPurge.purge(purging)).isEqualTo(4);
    }

    private static List<@Nullable String> imports(ImportHome home) throws SQLException {
        return home.ask("SELECT status FROM import_run WHERE book_id = :book");
    }
}
