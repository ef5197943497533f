package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.interchange.internal.AccountGuess.Why;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookId;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Guesses whose file it is: by account numbers seen before, by names, by the shape of earlier files. Never between two. */
@Component
class AccountGuesses {
    private static final int MOST_HEAD = 16 * 1024;

    private final FileMarkSql sql;

    AccountGuesses(FileMarkSql sql) {
        this.sql = sql;
    }

    static Set<String> marks(String name, byte[] head, CsvProfile profile) {
        return FileMarks.of(name, text(head, profile), profile);
    }

    private static String text(byte[] head, CsvProfile profile) {
        Charset charset = profile.dialect().encoding().charset();
        return new String(head, 0, Math.min(head.length, MOST_HEAD), charset);
    }

    Optional<AccountGuess> of(BookId book, Chart chart, String name, byte[] head, CsvProfile profile) {
        List<Chart.Account> open = chart.accounts().stream()
                .filter(account -> account.holdsMoney() && account.accepts())
                .toList();
        List<FileMarkSql.Earlier> earlier = sql.earlier(book, marks(name, head, profile), Shape.of(profile)).stream()
                .filter(run ->
                        open.stream().anyMatch(account -> account.id().value().equals(run.account())))
                .toList();
        String words = BankText.nameKey(name + " " + above(text(head, profile), profile))
                .replace(" ", "");
        return one(earlier, FileMarkSql.Earlier::marked, Why.NUMBER)
                .or(() -> named(open, words))
                .or(() -> one(earlier, run -> true, Why.SHAPE))
                .or(() -> open.size() == 1
                        ? Optional.of(new AccountGuess(open.getFirst().id().value(), Why.ONLY))
                        : Optional.empty());
    }

    private static String above(String text, CsvProfile profile) {
        List<String> header = profile.rows().header();
        return text.lines()
                .limit(header.isEmpty() ? profile.rows().preambleRows() : 20)
                .takeWhile(line -> header.isEmpty() || !header.stream().allMatch(line::contains))
                .reduce("", (all, line) -> all + " " + line);
    }

    private static Optional<AccountGuess> one(
            List<FileMarkSql.Earlier> earlier, Predicate<FileMarkSql.Earlier> which, Why why) {
        List<UUID> accounts =
                earlier.stream().filter(which).map(FileMarkSql.Earlier::account).toList();
        return accounts.size() == 1 ? Optional.of(new AccountGuess(accounts.getFirst(), why)) : Optional.empty();
    }

    private static Optional<AccountGuess> named(List<Chart.Account> open, String words) {
        List<Chart.Account> found = open.stream()
                .filter(account -> account.nameKey().length() > 2
                        && words.contains(account.nameKey().replace(" ", "")))
                .toList();
        return found.size() == 1
                ? Optional.of(new AccountGuess(found.getFirst().id().value(), Why.NAME))
                : Optional.empty();
    }
}
