package dev.sallim.onboarding;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.identity.Language;
import dev.sallim.onboarding.DemoWords.Words;
import dev.sallim.planning.DemoPlans.Again;
import dev.sallim.planning.DemoPlans.Aim;
import dev.sallim.planning.DemoPlans.Bought;
import dev.sallim.planning.DemoPlans.ComesBack;
import dev.sallim.planning.DemoPlans.InParts;
import dev.sallim.planning.DemoPlans.Planned;
import dev.sallim.planning.DemoPlans.Plans;
import dev.sallim.planning.DemoPlans.Watch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the demo's household plans: from payday to payday, what comes every month, what it saves for. */
final class DemoPlan {
    private static final int PAYDAY = 25;
    private static final int CLOSED = 12;

    private DemoPlan() {}

    /** @param amount in the measure of {@link DemoRates#home(CommodityCode, long)} */
    private record Line(String category, int amount, boolean saved) {}

    private static final List<Line> LINES = List.of(
            new Line("salary", 3_950_000, false),
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
            new Line("appliances", 80_000, true),
            new Line("parents", 200_000, false),
            new Line("gifts", 40_000, true),
            new Line("travel", 80_000, true));

    /**
     * What comes every month, as {@link DemoLife} has it.
     *
     * @param category none: what is put aside
     * @param namedByPayee whether people would call it by whom they pay
     */
    private record Monthly(int day, @Nullable String category, String account, int amount, boolean namedByPayee) {}

    private static final List<Monthly> MONTHLY = List.of(
            new Monthly(25, "salary", "checking", 3_950_000, false),
            new Monthly(26, null, "checking", 350_000, false),
            new Monthly(1, "rent", "checking", 780_000, false),
            new Monthly(3, "sport", "secondCard", 55_000, true),
            new Monthly(8, "parents", "checking", 200_000, true),
            new Monthly(10, "insurance", "checking", 112_300, true),
            new Monthly(18, "phone", "card", 59_000, true),
            new Monthly(20, "utilities", "checking", 120_000, false));

    static Plans of(Words words, CommodityCode home, Language language, LocalDate today) {
        Stream<Planned> lines = LINES.stream()
                .map(line -> new Planned(
                        words.category(line.category()),
                        DemoRates.home(home, line.amount()).amount(),
                        line.saved()));
        return new Plans(
                PAYDAY,
                CLOSED,
                today,
                language.locale(),
                lines.toList(),
                MONTHLY.stream().map(one -> again(one, words, home)).toList(),
                goals(words, home, today),
                List.of(new InParts(
                        new Bought(DemoLife.machineBoughtOn(today), words.note("machine")), DemoLife.MACHINE_PARTS)),
                List.of(new ComesBack(
                        new Bought(DemoLife.teamAteOn(today), words.note("team")),
                        words.payeesOf("salary").getFirst(),
                        DemoRates.home(home, DemoLife.TEAM_DINNER))),
                alerts(words, home));
    }

    private static List<Watch> alerts(Words words, CommodityCode home) {
        return List.of(
                new Watch.Spent(words.alert("eatingOut"), words.category("eatingOut"), BigDecimal.valueOf(80)),
                new Watch.Ahead(words.alert("ahead"), BigDecimal.TEN),
                new Watch.Short(words.alert("little"), DemoRates.home(home, 10_000)));
    }

    private static Again again(Monthly one, Words words, CommodityCode home) {
        Money amount = DemoRates.home(home, one.amount());
        if (one.category() == null) {
            return new Again(
                    words.note("saving"),
                    words.account("checking"),
                    words.account("saving"),
                    null,
                    amount,
                    one.day(),
                    false,
                    true);
        }
        String category = words.category(one.category());
        List<String> payees = words.payeesOf(one.category());
        String account = words.account(one.account());
        boolean incoming = one.category().equals("salary");
        return new Again(
                one.namedByPayee() ? payees.getFirst() : category,
                incoming ? category : account,
                incoming ? account : category,
                payees.getFirst(),
                amount,
                one.day(),
                one.category().equals("utilities"),
                false);
    }

    private static List<Aim> goals(Words words, CommodityCode home, LocalDate today) {
        String saving = words.account("saving");
        LocalDate month = today.withDayOfMonth(1);
        return List.of(
                new Aim.Sum(
                        words.goal("reserve"),
                        saving,
                        DemoRates.home(home, 12_000_000),
                        DemoRates.home(home, 9_000_000),
                        null),
                new Aim.Sum(
                        words.goal("trip"),
                        words.account("travel"),
                        Money.of(new BigDecimal("1500.00"), DemoRates.EURO),
                        Money.of(new BigDecimal("250.00"), DemoRates.EURO),
                        month.plusMonths(8).minusDays(1)),
                new Aim.Share(words.goal("share"), saving, BigDecimal.TEN));
    }
}
