package dev.sallim.ledger.journal;

import dev.sallim.ledger.journal.SealSql.Signed;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what only the server's keys can tell: that the seals of a book, and the end of their chain, are its own. */
@Component
public class ChainCheck {
    private static final int EXAMPLES = 5;

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

    /** @param examples the places of the first ones in the chain */
    public record Forged(long count, List<String> examples) {}

    /** Seals, or a head, under a MAC that this server did not make. */
    public Forged forged(BookTransaction transaction) {
        BookId book = transaction.book();
        List<String> examples = new ArrayList<>();
        long[] count = new long[1];
        SealKeys.SealCheck check = keys.sealCheck(book);
        sql.eachSeal(transaction, seal -> {
            if (!check.holds(seal.sequence(), seal.hash(), seal.mac())) {
                note(Long.toString(seal.sequence()), examples, count);
            }
        });
        Optional<Signed> head = sql.head(transaction);
        if (head.isPresent()
                && !keys.isHead(
                        book,
                        head.get().sequence(),
                        head.get().hash(),
                        head.get().mac())) {
            note("head " + head.get().sequence(), examples, count);
        }
        return new Forged(count[0], List.copyOf(examples));
    }

    private static void note(String place, List<String> examples, long[] count) {
        count[0]++;
        if (examples.size() < EXAMPLES) {
            examples.add(place);
        }
    }
}
