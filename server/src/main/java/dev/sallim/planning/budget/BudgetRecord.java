package dev.sallim.planning.budget;

import dev.sallim.core.money.Money;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the lines of expense categories stand and stood: for whoever learns from plans. */
@Component
public class BudgetRecord {
    private final PeriodReader periods;
    private final Comparing comparing;

    BudgetRecord(PeriodReader periods, Comparing comparing) {
        this.periods = periods;
        this.comparing = comparing;
    }

    /** A category's own line, in the period's currency. */
    public record CategoryLine(UUID categoryId, Money plan, Money carried, Money actual) {}

    /** A period with the lines that somebody planned. */
    public record Compared(Period period, List<CategoryLine> lines) {
        public Compared {
            lines = List.copyOf(lines);
        }

        public Optional<CategoryLine> line(UUID category) {
            return lines.stream()
                    .filter(line -> line.categoryId().equals(category))
                    .findFirst();
        }
    }

    /** A wallet's active period on a day; empty where it has none. */
    public Optional<Compared> running(BookAccess access, UUID wallet, LocalDate day) {
        return periods.on(access, wallet, day)
                .filter(period -> period.status() == PeriodStatus.ACTIVE)
                .map(period -> compared(access, period, day));
    }

    /** Closed ones that adjoin the day or each other, the latest first, as they were closed. */
    public List<Compared> closedBefore(BookAccess access, Period running, int many, LocalDate today) {
        return periods.latest(access, running.walletId(), many + 2).stream()
                .filter(period -> period.status() == PeriodStatus.CLOSED
                        && period.endsOn().isBefore(running.startsOn()))
                .limit(many)
                .map(period -> compared(access, period, today))
                .toList();
    }

    private Compared compared(BookAccess access, Period period, LocalDate today) {
        return new Compared(
                period,
                comparing.of(access, period, today).lines().stream()
                        .filter(line -> line.lineId() != null)
                        .flatMap(line -> line(line).stream())
                        .toList());
    }

    private static Optional<CategoryLine> line(LineView line) {
        return Optional.ofNullable(line.categoryId())
                .map(category -> new CategoryLine(
                        category,
                        line.figures().plan(),
                        line.figures().carried(),
                        line.figures().actual()));
    }
}
