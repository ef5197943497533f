package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.BookTrends;
import dev.sallim.ledger.BookTrends.Movements;
import dev.sallim.ledger.BookTrends.Part;
import dev.sallim.ledger.BookTrends.Subject;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.CommodityId;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the trend of one part of a book. */
@Component
class Trends {
    private static final int LARGEST = 10;

    private final BookTrends trends;
    private final BookRates rates;

    Trends(BookTrends trends, BookRates rates) {
        this.trends = trends;
        this.rates = rates;
    }

    /** @param date in the last of the months; nobody knows the rates of the days after it */
    Trend of(BookAccess access, Subject subject, int months, LocalDate date) {
        YearMonth last = YearMonth.from(date);
        YearMonth first = last.minusMonths(months - 1L);
        Movements read = trends.between(access.book(), subject, first.atDay(1), last.atEndOfMonth());
        TrendSums sums = TrendSums.of(subject, read);
        Target target = target(access, subject, read.chart());
        Set<CommodityCode> commodities = new TreeSet<>(sums.commodities());
        commodities.add(target.code());
        List<YearMonth> all = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .toList();
        Rates table = rates.table(
                access,
                commodities,
                all.stream().map(month -> lastDay(month, date)).toList());
        return new Making(subject, read.chart(), sums, target, table, date).make(all);
    }

    private static LocalDate lastDay(YearMonth month, LocalDate date) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(date) ? date : end;
    }

    /** What everything is converted into. */
    private record Target(CommodityCode code, int scale) {}

    private static Target target(BookAccess access, Subject subject, Chart chart) {
        Optional<CommodityId> own = switch (subject.part()) {
            case WALLET -> chart.wallet(subject.id()).map(Chart.Wallet::commodity);
            case ACCOUNT -> chart.account(subject.id()).map(Chart.Account::commodity);
            case CATEGORY, PAYEE, TAG -> Optional.empty();
        };
        return own.flatMap(id -> chart.commodity(id.value()))
                .map(commodity -> new Target(commodity.code(), commodity.scale()))
                .orElseGet(() -> {
                    CommodityCode code = CommodityCode.of(access.currency());
                    return new Target(code, Currencies.scaleOf(code).orElseThrow());
                });
    }

    /** One trend in the making. */
    private record Making(Subject subject, Chart chart, TrendSums sums, Target target, Rates rates, LocalDate date) {
        Trend make(List<YearMonth> months) {
            boolean byPayee = subject.part() != Part.WALLET && subject.part() != Part.PAYEE;
            return new Trend(
                    months.getFirst().atDay(1),
                    months.getLast().atEndOfMonth(),
                    total(sums.in().all()),
                    total(sums.out().all()),
                    months.stream().map(this::month).toList(),
                    categories(sums.in().byCategory()),
                    categories(sums.out().byCategory()),
                    byPayee ? payees(sums.in().byPayee()) : null,
                    byPayee ? payees(sums.out().byPayee()) : null);
        }

        private Dashboard.Month month(YearMonth month) {
            Conversion then = conversion(lastDay(month, date));
            return new Dashboard.Month(
                    month,
                    Total.of(sums.in().of(month), then),
                    Total.of(sums.out().of(month), then));
        }

        private List<Dashboard.Category> categories(Map<UUID, List<Money>> own) {
            List<Dashboard.Category> roots = Categories.of(chart, conversion(date), own);
            List<Dashboard.Category> shown = subject.part() == Part.CATEGORY ? below(roots) : roots;
            return shown.stream().limit(LARGEST).toList();
        }

        private List<Dashboard.Category> below(List<Dashboard.Category> categories) {
            for (Dashboard.Category category : categories) {
                List<Dashboard.Category> found =
                        category.categoryId().equals(subject.id()) ? category.children() : below(category.children());
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        private List<Trend.Payee> payees(Map<Optional<UUID>, List<Money>> sums) {
            return sums.entrySet().stream()
                    .map(entry -> payee(entry.getKey().orElse(null), entry.getValue()))
                    .sorted(Comparator.comparing(
                                    Making::size, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                            .reversed()
                            .thenComparing(Trend.Payee::name, Comparator.nullsLast(Comparator.naturalOrder())))
                    .limit(LARGEST)
                    .toList();
        }

        private Trend.Payee payee(@Nullable UUID id, List<Money> amounts) {
            String name = id == null ? null : chart.payee(id).orElseThrow().name();
            return new Trend.Payee(id, name, total(amounts));
        }

        private static @Nullable BigDecimal size(Trend.Payee payee) {
            Money converted = payee.total().converted();
            return converted == null ? null : converted.amount();
        }

        private Total total(List<Money> amounts) {
            return Total.of(amounts, conversion(date));
        }

        private Conversion conversion(LocalDate day) {
            return new Conversion(target.code(), target.scale(), day, rates);
        }
    }
}
