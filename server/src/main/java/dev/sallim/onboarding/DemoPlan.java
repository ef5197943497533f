package dev.sallim.onboarding;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.identity.Language;
import dev.sallim.onboarding.DemoWords.Words;
import dev.sallim.planning.DemoPlans.Planned;
import dev.sallim.planning.DemoPlans.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the demo's household plans, from payday to payday. */
final class DemoPlan {
    private static final int PAYDAY = 25;
    private static final int CLOSED = 12;

    private DemoPlan() {}

    /** @param amount in the measure of {@link DemoRates#home(CommodityCode, long)} */
    private record Line(String category, int amount, boolean saved) {}

    private static final List<Line> LINES = List.of(
            new Line("rent", 780_000, false),
            new Line("groceries", 520_000, false),
            new Line("eatingOut", 300_000, false),
            new Line("coffee", 130_000, false),
            new Line("delivery", 130_000, false),
            new Line("transit", 50_000, false),
            new Line("taxi", 40_000, false),
            new Line("fuel", 130_000, false),
            new Line("utilities", 130_000, true),
            new Line("phone", 59_000, false),
            new Line("insurance", 112_300, false),
            new Line("subscription", 24_400, false),
            new Line("sport", 55_000, false),
            new Line("supplies", 90_000, false),
            new Line("clothes", 100_000, true),
            new Line("books", 60_000, false),
            new Line("parents", 200_000, false),
            new Line("gifts", 40_000, true),
            new Line("travel", 80_000, true));

    static Plans of(Words words, CommodityCode home, Language language, LocalDate today) {
        Stream<Planned> lines = LINES.stream()
                .map(line -> new Planned(
                        words.category(line.category()),
                        DemoRates.home(home, line.amount()).amount(),
                        line.saved()));
        return new Plans(PAYDAY, CLOSED, today, language.locale(), lines.toList());
    }
}
