package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvLine;
import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.RowFailure;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.csv.CsvReader;
import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.csv.ReadResult;
import dev.sallim.core.csv.RowFingerprint;
import dev.sallim.core.csv.StatedBalances;
import dev.sallim.core.csv.TwinNumbers;
import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one file with its profile and writes each row, with what the chart says about it, for COPY. */
final class FileReader {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(24);

    private final FileAccounts accounts;
    private final FileCategories categories;
    private final Ids ids;
    private final CopyText out;
    private final StatedBalances balances = new StatedBalances();
    private final TwinNumbers twins = new TwinNumbers();
    private boolean[] isRow = new boolean[1024];
    private final Map<String, LocalDate> lastDays = new HashMap<>();
    private int rows;
    private int lastLine;
    private long steps;
    private @Nullable LocalDate previous;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private FileReader(FileAccounts accounts, FileCategories categories, Ids ids, CopyText out) {
        this.accounts = accounts;
        this.categories = categories;
        this.ids = ids;
        this.out = out;
    }

    /** How reading ended: a file with rows, or the reason why the file as a whole is refused. */
    sealed interface Outcome {
        record Read(ReadFile file) implements Outcome {}

        record Refused(ReadResult.Refusal reason, long line) implements Outcome {}
    }

    /** What was written of a file that is refused in the end counts for nothing. */
    static Outcome read(
            Path file, OutputStream rows, CsvProfile profile, FileAccounts accounts, FileCategories categories, Ids ids)
            throws IOException {
        CopyText out = new CopyText(rows);
        FileReader reader = new FileReader(accounts, categories, ids, out);
        ReadResult result = CsvReader.read(Uploads.open(file), profile, ReadLimits.DEFAULT, reader::accept);
        out.flush();
        return switch (result) {
            case ReadResult.Refused refused -> new Outcome.Refused(refused.reason(), refused.line());
            case ReadResult.Completed completed -> new Outcome.Read(reader.done());
        };
    }

    private void accept(CsvLine line) {
        try {
            switch (line) {
                case BankRow row -> row(row);
                case RowFailure failure -> failure(failure);
                case CsvLine.Ignored ignored -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(BankRow row) throws IOException {
        FileAccounts.Target target = accounts.of(row.account());
        String reason = refusal(row, target);
        RowFingerprint fingerprint = RowFingerprint.of(row);
        boolean counts = reason == null && !row.isZero();
        int twin = counts && target != null ? 1 + twins.next(target.id().toString(), fingerprint) : 0;
        String verdict = counts ? twin > 1 ? "TWIN_KEPT" : "NEW" : reason != null ? "INVALID" : "IGNORED_ZERO";
        String words = row.payee().isBlank() ? row.memo() : row.payee();
        NameText.Clean payee = BankText.payee(words);
        count(row);
        out.cell(verdict)
                .cell(reason)
                .cell(row.lineNo())
                .cell(ids.next())
                .cell(target == null ? null : target.id())
                .cell(target == null ? null : target.commodity().id().value())
                .cell(row.day())
                .cell(row.time())
                .cell(row.amount().toPlainString())
                .cell(row.balance() == null ? null : row.balance().toPlainString())
                .cell(row.account())
                .cell(row.currency())
                .cell(row.externalId())
                .cell(BankText.text(row.payee()))
                .cell(BankText.note(row.memo()))
                .cell(row.category())
                .cell(row.raw())
                .cell(BankText.key(words))
                .hex(fingerprint.hex())
                .cell(counts ? twin : null)
                .cell(payee == null ? null : payee.name())
                .cell(payee == null ? null : payee.key().value())
                .cell(categories.of(row.category(), row.amount().signum()))
                .end();
    }

    private static @Nullable String refusal(BankRow row, FileAccounts.@Nullable Target target) {
        if (target == null) {
            return row.account() == null ? "NO_ACCOUNT" : "UNKNOWN_ACCOUNT";
        }
        if (row.day().isBefore(FIRST) || row.day().isAfter(LAST)) {
            return "DAY_OUT_OF_RANGE";
        }
        if (row.amount().abs().compareTo(LARGEST) >= 0) {
            return "NUMBER_TOO_LARGE";
        }
        if (row.currency() != null
                && !row.currency().equals(target.commodity().code().value())) {
            return "OTHER_CURRENCY";
        }
        return row.amount().stripTrailingZeros().scale() > target.commodity().scale() ? "TOO_MANY_DECIMALS" : null;
    }

    private void failure(RowFailure failure) throws IOException {
        out.cell("INVALID").cell(failure.reason().name()).cell(failure.lineNo()).cell(ids.next());
        for (int i = 0; i < 9; i++) {
            out.cell(null);
        }
        out.cell("").cell("").cell(null).cell(failure.text()).cell("");
        for (int i = 0; i < 5; i++) {
            out.cell(null);
        }
        out.end();
        rows++;
    }

    private void count(BankRow row) {
        balances.add(row);
        rows++;
        lastLine = Math.toIntExact(row.lineNo());
        if (lastLine >= isRow.length) {
            isRow = Arrays.copyOf(isRow, lastLine * 2);
        }
        isRow[lastLine] = true;
        LocalDate day = row.day();
        if (previous != null) {
            steps += Integer.signum(day.compareTo(previous));
        }
        previous = day;
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        lastDays.merge(row.account() == null ? "" : row.account(), day, (a, b) -> a.isAfter(b) ? a : b);
    }

    private ReadFile done() {
        List<StatedBalances.AccountCheck> checks = balances.report();
        return new ReadFile(rows, sequence(checks), checks, lastDays, first, last);
    }

    /** The file's order, oldest first; where stated balances tell the order within a day better, theirs. */
    private int[] sequence(List<StatedBalances.AccountCheck> checks) {
        int[] sequence = new int[lastLine + 1];
        boolean newestFirst = steps < 0;
        int next = 1;
        for (int i = 1; i <= lastLine; i++) {
            int line = newestFirst ? lastLine + 1 - i : i;
            if (isRow[line]) {
                sequence[line] = next++;
            }
        }
        for (StatedBalances.AccountCheck check : checks) {
            int[] places = check.linesInOrder().stream()
                    .mapToInt(line -> sequence[Math.toIntExact(line)])
                    .sorted()
                    .toArray();
            for (int i = 0; i < places.length; i++) {
                sequence[Math.toIntExact(check.linesInOrder().get(i))] = places[i];
            }
        }
        return sequence;
    }
}
