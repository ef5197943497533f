package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.AllowanceCycle;
import dev.sallim.core.allowance.Expected;
import dev.sallim.core.allowance.LeftoverPolicy;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rates;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.goal.GoalClaims;
import dev.sallim.planning.period.EarlierDays;
import dev.sallim.planning.recurring.ExpectedMoney;
import dev.sallim.planning.recurring.ExpectedMoney.Occasion;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an allowance is reckoned from. Reads rollups and recurring items, never a ledger's rows but those of payments and savings. */
@Component
class FactGathering {
    /** Incomes of about a cycle ago and a cycle ahead make the cycle. */
    private static final int LOOK = 45;

    private final FactSql sql;
    private final ExpectedMoney expected;
    private final Planning planning;
    private final BookCharts charts;
    private final BookRates rates;

    FactGathering(FactSql sql, ExpectedMoney expected, Planning planning, BookCharts charts, BookRates rates) {
        this.sql = sql;
        this.expected = expected;
        this.planning = planning;
        this.charts = charts;
        this.rates = rates;
    }

    @Component("allowancePlanning")
    record Planning(EarlierDays periods, GoalClaims goals) {}

    /** @param held under BALANCE alone */
    record Gathered(Facts facts, AllowanceCycle cycle, Facts.@Nullable Held held) {}

    /** One gathering: whose, in which currency, on which day. */
    private record Wanted(
            BookAccess access, Chart chart, Settings how, CommodityCode currency, int scale, LocalDate today) {
        Optional<CommodityCode> code(UUID commodity) {
            return chart.commodity(commodity).map(Chart.Commodity::code);
        }

        boolean covers(UUID wallet) {
            return how.walletId() == null || how.walletId().equals(wallet);
        }
    }

    Gathered of(BookAccess access, Settings how, LocalDate today) {
        Chart chart = charts.of(access.book());
        UUID wallet = how.walletId();
        Chart.Wallet main = wallet == null
                ? chart.wallets().stream()
                        .filter(Chart.Wallet::live)
                        .min(Comparator.comparing(Chart.Wallet::sortOrder))
                        .orElseThrow()
                : chart.wallet(wallet).orElseThrow();
        Chart.Commodity home = wallet == null
                ? chart.commodity(CommodityCode.of(access.currency())).orElseThrow()
                : chart.commodity(main.commodity().value()).orElseThrow();
        Wanted wanted = new Wanted(access, chart, how, home.code(), home.scale(), today);
        DayRange period = planning.periods().around(access, main.id().value(), today);
        LocalDate from = earlier(period.first(), today.minusDays(LOOK));
        LocalDate to = later(period.last(), today.plusDays(LOOK));
        List<Occasion> occasions = expected.between(access, from, to).stream()
                .filter(occasion -> wanted.covers(occasion.wallet()))
                .toList();
        Facts facts = new Facts(home.code(), home.scale());
        Converting converting = new Converting(wanted, facts);
        List<FactSql.Payment> payments = payments(wanted, occasions);
        List<FactSql.Day> days = sql.days(
                access.book(),
                wallet,
                chart.categoriesOf(AccountClass.INCOME),
                chart.categoriesOf(AccountClass.EXPENSE),
                from,
                today);
        converting.read(days, payments, occasions);
        days.forEach(converting::add);
        Map<UUID, Expected.Payment> paid = paid(payments, converting);
        occasions.forEach(occasion -> converting.add(occasion, paid));
        AllowanceCycle cycle = AllowanceCycle.of(today, facts.incomes, period);
        facts.claims.addAll(planning.goals()
                .between(access, home.code().value(), cycle.days().first(), today.minusDays(1), today));
        Facts.Held held = how.basis() == Basis.BALANCE ? held(wanted, cycle, converting) : null;
        return new Gathered(facts, cycle, held);
    }

    private List<FactSql.Payment> payments(Wanted wanted, List<Occasion> occasions) {
        List<UUID> transactions = new ArrayList<>();
        for (Occasion occasion : occasions) {
            if (occasion.transactionId() != null) {
                transactions.add(occasion.transactionId());
            }
        }
        return transactions.isEmpty()
                ? List.of()
                : sql.payments(
                        wanted.access().book(),
                        transactions,
                        wanted.chart().categoriesOf(AccountClass.INCOME),
                        wanted.chart().categoriesOf(AccountClass.EXPENSE));
    }

    /** What each transaction comes to: what it earned, or what it spent. */
    private static Map<UUID, Expected.Payment> paid(List<FactSql.Payment> payments, Converting converting) {
        Map<UUID, Expected.Payment> paid = new HashMap<>();
        for (FactSql.Payment payment : payments) {
            BigDecimal amount = converting
                    .exact(payment.earned().add(payment.spent()), payment.commodity(), payment.day())
                    .orElse(BigDecimal.ZERO);
            paid.merge(
                    payment.transaction(),
                    new Expected.Payment(payment.day(), amount),
                    (one, other) -> new Expected.Payment(one.day(), one.amount().add(other.amount())));
        }
        paid.replaceAll((id, payment) -> new Expected.Payment(payment.day(), converting.rounded(payment.amount())));
        return paid;
    }

    private Facts.Held held(Wanted wanted, AllowanceCycle cycle, Converting converting) {
        List<UUID> spendable = accounts(wanted, Set.of(AccountKind.CASH, AccountKind.CHECKING));
        List<UUID> cards = accounts(wanted, Set.of(AccountKind.CREDIT_CARD));
        List<UUID> all = new ArrayList<>(spendable);
        all.addAll(cards);
        BigDecimal cash = BigDecimal.ZERO;
        BigDecimal debt = BigDecimal.ZERO;
        List<FactSql.Balance> balances = sql.balances(wanted.access().book(), all, wanted.today());
        converting.readMore(
                balances.stream().map(FactSql.Balance::commodity).toList(),
                wanted.today().minusDays(1));
        for (FactSql.Balance balance : balances) {
            BigDecimal amount = converting
                    .exact(
                            balance.quantity(),
                            balance.commodity(),
                            wanted.today().minusDays(1))
                    .orElse(BigDecimal.ZERO);
            if (spendable.contains(balance.account())) {
                cash = cash.add(amount);
            } else {
                debt = debt.subtract(amount);
            }
        }
        BigDecimal moved = wanted.how().policy() == LeftoverPolicy.SAVE
                ? moved(wanted, spendable, cycle, converting)
                : BigDecimal.ZERO;
        return new Facts.Held(converting.rounded(cash), converting.rounded(debt), moved);
    }

    private BigDecimal moved(Wanted wanted, List<UUID> from, AllowanceCycle cycle, Converting converting) {
        Set<UUID> savings = new HashSet<>(wanted.chart().accounts().stream()
                .filter(account -> account.kind() == AccountKind.SAVINGS)
                .map(account -> account.id().value())
                .toList());
        savings.removeAll(planning.goals().accounts(wanted.access()));
        BigDecimal sum = BigDecimal.ZERO;
        for (FactSql.Saved saved : sql.saved(
                wanted.access().book(),
                from,
                savings,
                cycle.days().first(),
                wanted.today().minusDays(1))) {
            sum = sum.add(converting
                    .exact(saved.amount(), saved.commodity(), saved.day())
                    .orElse(BigDecimal.ZERO));
        }
        return converting.rounded(sum);
    }

    private static List<UUID> accounts(Wanted wanted, Set<AccountKind> kinds) {
        return wanted.chart().accounts().stream()
                .filter(account -> account.live() && account.kind() != null && kinds.contains(account.kind()))
                .filter(account -> account.wallet() != null
                        && wanted.covers(account.wallet().value()))
                .map(account -> account.id().value())
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Amounts of other commodities at the rates of their days; what has none is told, and counts nowhere. */
    private final class Converting {
        private final Wanted wanted;
        private final Facts facts;
        private Rates table = Rates.none();

        Converting(Wanted wanted, Facts facts) {
            this.wanted = wanted;
            this.facts = facts;
        }

        void read(List<FactSql.Day> days, List<FactSql.Payment> payments, List<Occasion> occasions) {
            Set<LocalDate> asked = new TreeSet<>();
            Set<CommodityCode> codes = new TreeSet<>();
            days.forEach(day -> note(codes, asked, wanted.code(day.commodity()), day.day()));
            payments.forEach(one -> note(codes, asked, wanted.code(one.commodity()), one.day()));
            occasions.forEach(one -> note(codes, asked, Optional.of(one.amount().commodity()), wanted.today()));
            read(codes, asked);
        }

        void readMore(List<UUID> commodities, LocalDate day) {
            Set<LocalDate> asked = new TreeSet<>();
            Set<CommodityCode> codes = new TreeSet<>();
            commodities.forEach(one -> note(codes, asked, wanted.code(one), day));
            Rates before = table;
            read(codes, asked);
            Rates now = table;
            table = (from, to, at) -> {
                Optional<BigDecimal> rate = now.rate(from, to, at);
                return rate.isPresent() ? rate : before.rate(from, to, at);
            };
        }

        private void note(Set<CommodityCode> codes, Set<LocalDate> asked, Optional<CommodityCode> code, LocalDate day) {
            code.filter(found -> !found.equals(wanted.currency())).ifPresent(found -> {
                codes.add(found);
                asked.add(day);
            });
        }

        private void read(Set<CommodityCode> codes, Set<LocalDate> asked) {
            if (!codes.isEmpty()) {
                codes.add(wanted.currency());
                table = rates.table(wanted.access(), codes, List.copyOf(asked));
            }
        }

        Optional<BigDecimal> exact(BigDecimal amount, UUID commodity, LocalDate day) {
            return wanted.code(commodity).flatMap(code -> exact(amount, code, day));
        }

        private Optional<BigDecimal> exact(BigDecimal amount, CommodityCode code, LocalDate day) {
            if (code.equals(wanted.currency()) || amount.signum() == 0) {
                return Optional.of(amount);
            }
            Optional<BigDecimal> rate = table.rate(code, wanted.currency(), day);
            if (rate.isEmpty()) {
                facts.missing.add(code);
            }
            return rate.map(amount::multiply);
        }

        BigDecimal rounded(BigDecimal amount) {
            return amount.setScale(wanted.scale(), RoundingMode.HALF_EVEN);
        }

        void add(FactSql.Day day) {
            Optional<BigDecimal> earned = exact(day.earned(), day.commodity(), day.day());
            Optional<BigDecimal> spent = exact(day.spent(), day.commodity(), day.day());
            if (earned.isPresent() && spent.isPresent()) {
                facts.add(day.day(), new Facts.Day(rounded(earned.get()), rounded(spent.get())));
            }
        }

        void add(Occasion occasion, Map<UUID, Expected.Payment> paid) {
            UUID transaction = occasion.transactionId();
            Expected.Payment payment = transaction == null ? null : paid.get(transaction);
            if (transaction != null && payment == null) {
                // Its transaction is in the trash or gone: the day is done, and brought nothing.
                return;
            }
            exact(occasion.amount().amount(), occasion.amount().commodity(), wanted.today())
                    .map(this::rounded)
                    .filter(amount -> amount.signum() > 0)
                    .ifPresent(amount -> {
                        String ref = occasion.recurringId() + " " + occasion.ruleDate();
                        facts.names.put(ref, occasion.name());
                        facts.ids.put(ref, occasion.recurringId());
                        Expected expectation = Expected.due(ref, occasion.day(), amount);
                        (occasion.income() ? facts.incomes : facts.expenses)
                                .add(payment == null ? expectation : expectation.paid(payment.day(), payment.amount()));
                    });
        }
    }
}
