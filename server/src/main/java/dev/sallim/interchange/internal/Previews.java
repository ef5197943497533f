package dev.sallim.interchange.internal;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.csv.CsvLine;
import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.RowFailure;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.csv.CsvProfileGuesser;
import dev.sallim.core.csv.CsvReader;
import dev.sallim.core.csv.Guess;
import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.csv.ReadResult;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.platform.BookAccess;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at a file before anything is begun: what it is, how it would be read, what would come of it. */
@Service
public class Previews {
    private static final int MOST_SHOWN = 20;
    private static final int MOST_ACCOUNTS = 1_000;

    private final LedgerImports ledger;
    private final Profiles profiles;
    private final AccountGuesses guesses;

    Previews(LedgerImports ledger, Profiles profiles, AccountGuesses guesses) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.guesses = guesses;
    }

    /** @param chosen to read it with; else it is guessed, or the book's own for files of this shape is taken */
    public FilePreview of(
            BookAccess access, UploadedFile file, @Nullable CsvProfile chosen, @Nullable UUID chosenId, Locale locale)
            throws IOException {
        byte[] head = head(file);
        Chart chart = ledger.chart(access.book());
        Guess guess = chosen == null
                ? CsvProfileGuesser.guess(head, file.name(), access.zone(), locale)
                : CsvProfileGuesser.guess(
                        head,
                        file.name(),
                        access.zone(),
                        locale,
                        chosen.dialect().encoding());
        guess = CsvProfileGuesser.settle(Uploads.open(file.path()), guess, locale);
        if (chosen != null) {
            Guess told = new Guess(chosen, 100, List.of(), guess.preview());
            return read(file, chart, told, chosenId, whose(access, chart, file, head, told));
        }
        Optional<SavedProfile> known = profiles.like(access, guess.profile());
        if (known.isPresent()) {
            CsvProfile saved =
                    known.get().profile().withEncoding(guess.profile().dialect().encoding());
            Guess kept = new Guess(saved, 100, List.of(), guess.preview());
            return read(file, chart, kept, known.get().id(), whose(access, chart, file, head, kept));
        }
        AccountGuess account = whose(access, chart, file, head, guess);
        return read(file, chart, account != null && isCard(chart, account) ? guess.forCard() : guess, null, account);
    }

    private @Nullable AccountGuess whose(BookAccess access, Chart chart, UploadedFile file, byte[] head, Guess guess) {
        return guesses.of(access.book(), chart, file.name(), head, guess.profile())
                .orElse(null);
    }

    private static boolean isCard(Chart chart, AccountGuess guess) {
        return chart.accounts().stream()
                .anyMatch(account ->
                        account.id().value().equals(guess.accountId()) && account.kind() == AccountKind.CREDIT_CARD);
    }

    private static FilePreview read(
            UploadedFile file, Chart chart, Guess guess, @Nullable UUID profileId, @Nullable AccountGuess account)
            throws IOException {
        Findings findings = new Findings();
        ReadResult result =
                CsvReader.read(Uploads.open(file.path()), guess.profile(), ReadLimits.DEFAULT, findings::accept);
        FileAccounts accounts = new FileAccounts(chart, null, Map.of());
        List<FilePreview.NamedAccount> named = findings.accounts.entrySet().stream()
                .map(entry ->
                        new FilePreview.NamedAccount(entry.getKey(), idOf(accounts, entry.getKey()), entry.getValue()))
                .toList();
        ReadResult.Refused refused = result instanceof ReadResult.Refused why ? why : null;
        return new FilePreview(
                guess.profile(),
                profileId,
                guess.confidence(),
                guess.reasons(),
                guess.preview(),
                findings.rows,
                findings.failures,
                findings.rowCount,
                findings.failureCount,
                findings.first,
                findings.last,
                refused,
                named,
                account);
    }

    private static @Nullable UUID idOf(FileAccounts accounts, String name) {
        FileAccounts.Target target = accounts.of(name);
        return target == null ? null : target.id();
    }

    static byte[] head(UploadedFile file) throws IOException {
        try (InputStream in = Uploads.open(file.path())) {
            return in.readNBytes(BankFile.HEAD_BYTES);
        }
    }

    private static final class Findings {
        private final List<BankRow> rows = new ArrayList<>();
        private final List<RowFailure> failures = new ArrayList<>();
        private final Map<String, Long> accounts = new LinkedHashMap<>();
        private long rowCount;
        private long failureCount;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        void accept(CsvLine line) {
            switch (line) {
                case BankRow row -> row(row);
                case RowFailure failure -> {
                    failureCount++;
                    if (failures.size() < MOST_SHOWN) {
                        failures.add(failure);
                    }
                }
                case CsvLine.Ignored ignored -> {}
            }
        }

        private void row(BankRow row) {
            rowCount++;
            if (rows.size() < MOST_SHOWN) {
                rows.add(row);
            }
            first = first == null || row.day().isBefore(first) ? row.day() : first;
            last = last == null || row.day().isAfter(last) ? row.day() : last;
            String account = row.account();
            if (account != null && (accounts.size() < MOST_ACCOUNTS || accounts.containsKey(account))) {
                accounts.merge(account, 1L, Long::sum);
            }
        }
    }
}
