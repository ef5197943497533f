package dev.sallim.market;

import dev.sallim.core.money.Rate;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exchange rates that are published for everybody, in table {@code published_rate}. Books fall back to them by reading the table along
 * with their own rates, in one statement; whoever gets them from a source hands them in here.
 */
@Component
public class PublishedRates {
    private static final String PUBLISH = """
            INSERT INTO published_rate (from_code, to_code, day, rate, source, updated_at)
            VALUES (:from, :to, :day, :rate, :source, :at)
            ON CONFLICT (from_code, to_code, day) DO UPDATE
            SET rate = excluded.rate, source = excluded.source, updated_at = excluded.updated_at""";

    private final JdbcClient database;
    private final Clock clock;

    PublishedRates(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param source who published them, such as {@code ECB} */
    public void publish(String source, Collection<Rate> rates) {
        Timestamp now = Timestamp.from(clock.instant());
        for (Rate rate : rates) {
            int written = database.sql(PUBLISH)
                    .param("from", rate.from().value())
                    .param("to", rate.to().value())
                    .param("day", rate.day())
                    .param("rate", rate.value())
                    .param("source", source)
                    .param("at", now)
                    .update();
            if (written != 1) {
                throw new IllegalStateException("rate not written: " + rate);
            }
        }
    }
}
