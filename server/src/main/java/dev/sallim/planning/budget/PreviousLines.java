package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineFigures;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.planning.budget.Comparing.Previous.Kept;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of an earlier comparison by what they are for; those of a category that was merged since count for where it went. */
final class PreviousLines {
    private PreviousLines() {}

    static Map<Line.Subject, Kept> of(BudgetView view, Map<UUID, UUID> merged) {
        Map<Line.Subject, Kept> kept = new HashMap<>();
        Stream.of(view.lines(), view.income(), view.others())
                .flatMap(List::stream)
                .forEach(line -> {
                    LineFigures figures = new LineFigures(
                            line.figures().plan().amount(),
                            line.figures().carried().amount(),
                            line.figures().actual().amount());
                    kept.merge(
                            new Line.Subject(line.scope(), Plan.survivor(target(line), merged)),
                            new Kept(figures, line.rollover()),
                            PreviousLines::plus);
                });
        return kept;
    }

    private static @Nullable UUID target(LineView line) {
        return switch (line.scope()) {
            case CATEGORY -> line.categoryId();
            case TAG -> line.tagId();
            case ACCOUNT -> line.onAccountId();
            case ALL -> null;
        };
    }

    private static Kept plus(Kept one, Kept other) {
        LineFigures sum = new LineFigures(
                one.figures().plan().add(other.figures().plan()),
                one.figures().carriedIn().add(other.figures().carriedIn()),
                one.figures().actual().add(other.figures().actual()));
        return new Kept(sum, one.rollover().compareTo(other.rollover()) >= 0 ? one.rollover() : other.rollover());
    }
}
