package dev.sallim.planning.budget;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.ActualSql.Part;
import dev.sallim.planning.budget.ActualSql.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a wallet in a range of days, in its currency, each foreign amount at the rate of its day, rounded once per figure. */
final class Actuals {
    /** What an account did, expenses apart and expenses alone. */
    record OfAccount(BigDecimal start, BigDecimal in, BigDecimal out, BigDecimal spent) {
        static final OfAccount NOTHING =
                new OfAccount(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private final Chart chart;
    private final CommodityCode home;
    private final int scale;
    private final BookRates.Table rates;
    private final LocalDate dayBefore;
    private final Map<UUID, BigDecimal> categories = new HashMap<>();
    private final Map<UUID, BigDecimal> tags = new HashMap<>();
    private final Map<UUID, BigDecimal> inParts = new HashMap<>();
    private final Map<UUID, OfAccount> accounts = new HashMap<>();
    private final Set<CommodityCode> missing = new TreeSet<>();

    Actuals(Chart chart, CommodityCode home, int scale, BookRates.Table rates, DayRange days, List<Sum> sums) {
        this.chart = chart;
        this.home = home;
        this.scale = scale;
        this.rates = rates;
        this.dayBefore = days.first().minusDays(1);
        sums.forEach(this::add);
        round(categories);
        round(tags);
    }

    private void add(Sum sum) {
        CommodityCode code = chart.commodity(sum.commodity())
                .orElseThrow(() -> new IllegalStateException("sums name an unknown commodity " + sum.commodity()))
                .code();
        BigDecimal rate = rate(code, sum.part() == Part.START ? dayBefore : sum.day(), sum);
        if (rate == null) {
            return;
        }
        switch (sum.part()) {
            case CATEGORY -> categories.merge(sum.id(), net(sum).multiply(rate), BigDecimal::add);
            case TAG -> tags.merge(sum.id(), net(sum).multiply(rate), BigDecimal::add);
            case START ->
                accounts.merge(
                        sum.id(),
                        new OfAccount(sum.inflow().multiply(rate), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                        Actuals::plus);
            case ACCOUNT ->
                accounts.merge(
                        sum.id(),
                        new OfAccount(
                                BigDecimal.ZERO,
                                sum.inflow().multiply(rate),
                                sum.outflow().multiply(rate),
                                sum.spent().subtract(sum.refunded()).multiply(rate)),
                        Actuals::plus);
        }
    }

    /** Notes how much of the categories' sums comes of paying in parts, which is in them already. */
    Actuals inParts(List<Sum> sums) {
        for (Sum sum : sums) {
            chart.commodity(sum.commodity())
                    .map(found -> rate(found.code(), sum.day(), sum))
                    .ifPresent(rate -> inParts.merge(sum.id(), net(sum).multiply(rate), BigDecimal::add));
        }
        round(inParts);
        return this;
    }

    /** None where it is not known, which is then said; what comes to nothing asks for none. */
    private @Nullable BigDecimal rate(CommodityCode code, @Nullable LocalDate day, Sum sum) {
        if (code.equals(home)) {
            return BigDecimal.ONE;
        }
        boolean nothing =
                net(sum).signum() == 0 && sum.spent().compareTo(sum.refunded()) == 0 && sum.part() != Part.ACCOUNT;
        if (nothing || day == null) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> rate = rates.rate(code, home, day);
        if (rate.isEmpty()) {
            missing.add(code);
        }
        return rate.orElse(null);
    }

    private static BigDecimal net(Sum sum) {
        return sum.inflow().subtract(sum.outflow());
    }

    private static OfAccount plus(OfAccount one, OfAccount other) {
        return new OfAccount(
                one.start().add(other.start()),
                one.in().add(other.in()),
                one.out().add(other.out()),
                one.spent().add(other.spent()));
    }

    private void round(Map<UUID, BigDecimal> amounts) {
        amounts.replaceAll((id, amount) -> rounded(amount));
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** What entered a category less what left it: of expense what was spent, of income what came, with a minus. */
    BigDecimal net(UUID category) {
        return categories.getOrDefault(category, BigDecimal.ZERO);
    }

    /** What parts that the days bear add to a category, less what was bought in parts on these days; zero where none was. */
    BigDecimal inParts(UUID category) {
        return inParts.getOrDefault(category, BigDecimal.ZERO);
    }

    Set<UUID> categories() {
        return categories.keySet();
    }

    BigDecimal tagged(UUID tag) {
        return tags.getOrDefault(tag, BigDecimal.ZERO);
    }

    OfAccount account(UUID account) {
        OfAccount exact = accounts.getOrDefault(account, OfAccount.NOTHING);
        return new OfAccount(rounded(exact.start()), rounded(exact.in()), rounded(exact.out()), rounded(exact.spent()));
    }

    Set<UUID> accounts() {
        return accounts.keySet();
    }

    Set<CommodityCode> missing() {
        return missing;
    }
}
