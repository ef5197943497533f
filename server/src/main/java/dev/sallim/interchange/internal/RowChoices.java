package dev.sallim.interchange.internal;

import dev.sallim.core.ledger.NameText;
import dev.sallim.interchange.internal.ImportRowSql.Kind;
import dev.sallim.interchange.internal.ImportRowSql.Selection;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people choose against the verdicts and proposals, as long as nothing is booked. All of a request or none of it. */
@Service
public class RowChoices {
    private final BookDatabase database;
    private final LedgerImports ledger;
    private final ImportRunSql runs;
    private final Stage stage;
    private final Imports imports;
    private final Clock clock;

    RowChoices(
            BookDatabase database, LedgerImports ledger, ImportRunSql runs, Stage stage, Imports imports, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.runs = runs;
        this.stage = stage;
        this.imports = imports;
        this.clock = clock;
    }

    /** What shall be with a row. */
    public record Wish(Change<Choice> choice, Change<UUID> categoryId, Change<String> payee) {}

    /** One line of the file, or every row of a verdict. */
    public sealed interface Target {
        record Line(int line) implements Target {}

        record All(Verdict verdict) implements Target {}
    }

    /** @param path of the wish in the request, for what is wrong with it */
    public record Wanted(String path, Target target, Wish wish) {}

    public ImportRun apply(BookAccess access, UUID id, List<Wanted> wanted) {
        ImportRun run = imports.get(access, id);
        Chart chart = ledger.chart(access.book());
        wanted.forEach(one -> checkCategory(chart, one));
        database.write(access.book(), transaction -> {
            // Takes the run's row, so that no commit begins meanwhile.
            if (!runs.move(transaction, id, ImportStatus.READY, ImportStatus.READY, null, clock.instant())) {
                throw ProblemException.of(ErrorCode.IMPORT_STATUS, run.status().name());
            }
            checkRows(transaction, id, wanted);
            alike(wanted).forEach((wish, targets) -> apply(transaction, id, chart, wish, targets));
            Counts counts = stage.rows().counts(transaction, id);
            List<AccountBalances> balances = stage.balances().withLedger(transaction, id, run.balances(), false);
            runs.recount(transaction, id, counts, balances, clock.instant());
            return counts;
        });
        return imports.get(access, id);
    }

    /** Thousands of rows with one wish are one statement. */
    private static Map<Wish, List<Wanted>> alike(List<Wanted> wanted) {
        Map<Wish, List<Wanted>> alike = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            alike.computeIfAbsent(one.wish(), wish -> new ArrayList<>()).add(one);
        }
        return alike;
    }

    private void apply(BookTransaction transaction, UUID id, Chart chart, Wish wish, List<Wanted> wanted) {
        Selection selection = selection(id, wanted);
        if (!wish.choice().isAbsent()) {
            stage.rows().choose(transaction, selection, wish.choice().or(null));
        }
        if (!wish.categoryId().isAbsent()) {
            stage.rows().categorise(transaction, selection, wish.categoryId().or(null));
        }
        if (!wish.payee().isAbsent()) {
            NameText.Clean name = name(wish.payee().or(null), wanted.getFirst().path());
            UUID payee = name == null
                    ? null
                    : chart.payeeNamed(name.key().value())
                            .map(found -> found.id().value())
                            .orElse(null);
            String text = name == null ? null : name.name();
            String key = name == null ? null : name.key().value();
            stage.rows().name(transaction, selection, payee, text, key);
        }
    }

    private static Selection selection(UUID id, List<Wanted> wanted) {
        List<Integer> lines = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Wanted one : wanted) {
            switch (one.target()) {
                case Target.Line(int line) -> lines.add(line);
                case Target.All(Verdict verdict) -> verdicts.add(verdict);
            }
        }
        return new Selection(id, lines, verdicts);
    }

    private void checkRows(BookTransaction transaction, UUID id, List<Wanted> wanted) {
        Map<Integer, Kind> kinds = stage.rows().kinds(transaction, selection(id, lines(wanted)));
        for (Wanted one : wanted) {
            Choice choice = one.wish().choice().or(null);
            switch (one.target()) {
                case Target.Line(int line) -> {
                    Kind kind = kinds.get(line);
                    if (kind == null) {
                        throw ProblemException.invalid(one.path() + ".line", FieldCode.NOT_FOUND);
                    }
                    checkChoice(one, choice, kind.verdict(), kind.partnered());
                }
                case Target.All(Verdict verdict) ->
                    checkChoice(one, choice, verdict, verdict == Verdict.TRANSFER_CANDIDATE);
            }
        }
    }

    private static List<Wanted> lines(List<Wanted> wanted) {
        return wanted.stream()
                .filter(one -> one.target() instanceof Target.Line)
                .toList();
    }

    private static void checkChoice(Wanted one, @Nullable Choice choice, Verdict verdict, boolean partnered) {
        boolean unreadable = verdict == Verdict.INVALID || verdict == Verdict.IGNORED_ZERO;
        boolean possible = choice == null
                || choice == Choice.SKIP
                || (choice == Choice.NEW && !unreadable)
                || (choice == Choice.TRANSFER && verdict == Verdict.TRANSFER_CANDIDATE && partnered);
        if (!possible) {
            String allowed = unreadable ? "SKIP" : "NEW, SKIP";
            throw ProblemException.invalid(one.path() + ".choice", FieldCode.NOT_ONE_OF, allowed);
        }
    }

    private static void checkCategory(Chart chart, Wanted one) {
        UUID category = one.wish().categoryId().or(null);
        if (category != null
                && chart.account(category)
                        .filter(account -> account.isCategory() && account.accepts())
                        .isEmpty()) {
            throw ProblemException.invalid(one.path() + ".categoryId", FieldCode.NOT_FOUND);
        }
    }

    private static NameText.@Nullable Clean name(@Nullable String text, String path) {
        if (text == null) {
            return null;
        }
        return switch (NameText.read(text)) {
            case NameText.Clean clean -> clean;
            case NameText.Refused(NameText.Reason reason) ->
                throw switch (reason) {
                    case EMPTY -> ProblemException.invalid(path + ".payee", FieldCode.REQUIRED);
                    case TOO_LONG -> ProblemException.invalid(path + ".payee", FieldCode.TOO_LONG, NameText.MAX_LENGTH);
                    case BAD_CHARACTER -> ProblemException.invalid(path + ".payee", FieldCode.BAD_CHARACTER);
                };
        };
    }
}
