package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.interchange.internal.StagedPurge;
import dev.sallim.platform.Purging;
import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports that nobody booked go after a month, whole, from every book; those that were booked stay. */
@SallimTest
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
}
