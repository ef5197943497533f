package dev.sallim.ledger.journal;

import dev.sallim.ledger.journal.SealSql.Signed;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks a book's chain: that every seal is the hash of the one before and of its entry, and, as only the server's keys can tell, that
 * seals and head are its own. {@code ledger_verify_l8_v1} finds the same without the keys, in SQL, and takes longer.
 */
@Component
public class ChainCheck {
    private final SealSql sql;
    private final SealKeys keys;

    ChainCheck(SealSql sql, SealKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** Outside of the application, for the operator. */
    public static ChainCheck of(BookDatabase database, JdbcClient jdbc, Secrets secrets) {
        return new ChainCheck(new SealSql(database, jdbc), new SealKeys(secrets));
    }

    /** @param unsealed entries that wait for their seal: no mistake */
    public record Found(List<Flaw> flaws, long unsealed) {}

    /** @param examples the first ones in the chain: their place in it, and the entry where one is named */
    public record Flaw(String problem, long count, List<String> examples) {}

    /** Reads entries and seals once. */
    public Found check(BookTransaction transaction) {
        ChainReading reading = new ChainReading(keys.sealCheck(transaction.book()));
        sql.eachLink(transaction, reading::read);
        Optional<Signed> head = sql.head(transaction);
        reading.end(head.map(Signed::sequence), head.map(Signed::hash));
        head.filter(end -> !keys.isHead(transaction.book(), end.sequence(), end.hash(), end.mac()))
                .ifPresent(end -> reading.forgedHead(end.sequence()));
        return reading.found();
    }
}
