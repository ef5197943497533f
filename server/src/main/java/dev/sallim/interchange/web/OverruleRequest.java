package dev.sallim.interchange.web;

import dev.sallim.interchange.internal.Choice;
import dev.sallim.interchange.internal.RowChoices.Target;
import dev.sallim.interchange.internal.RowChoices.Wanted;
import dev.sallim.interchange.internal.RowChoices.Wish;
import dev.sallim.interchange.internal.Verdict;
import dev.sallim.platform.Change;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall be otherwise. A choice of null goes back to the verdict; a category of null is "uncategorised".
 *
 * @param rows single lines
 * @param all every row of a verdict
 */
record OverruleRequest(@Nullable List<Line> rows, @Nullable List<All> all) {
    private static final int MOST = 1_000;

    record Line(int line, Change<Choice> choice, Change<UUID> categoryId, Change<String> payee) {}

    record All(Verdict verdict, Change<Choice> choice, Change<UUID> categoryId, Change<String> payee) {}

    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        List<Line> lines = rows == null ? List.of() : rows;
        List<All> verdicts = all == null ? List.of() : all;
        if (lines.isEmpty() && verdicts.isEmpty()) {
            throw ProblemException.invalid("rows", FieldCode.REQUIRED);
        }
        if (lines.size() > MOST) {
            throw ProblemException.invalid("rows", FieldCode.TOO_MANY, MOST);
        }
        if (verdicts.size() > Verdict.values().length) {
            throw ProblemException.invalid("all", FieldCode.TOO_MANY, Verdict.values().length);
        }
        for (int i = 0; i < verdicts.size(); i++) {
            All one = verdicts.get(i);
            Wish wish = new Wish(one.choice(), one.categoryId(), one.payee());
            wanted.add(new Wanted("all[" + i + "]", new Target.All(one.verdict()), wish));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line one = lines.get(i);
            Wish wish = new Wish(one.choice(), one.categoryId(), one.payee());
            wanted.add(new Wanted("rows[" + i + "]", new Target.Line(one.line()), wish));
        }
        return wanted;
    }
}
