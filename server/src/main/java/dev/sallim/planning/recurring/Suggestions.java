package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.recurring.SuggestionSql.Key;
import dev.sallim.planning.recurring.SuggestionSql.Paid;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Proposes recurring items from what a book's history repeats: subscriptions, bills, pay. */
@Service
class Suggestions {
    /** How far back times are looked for: three of a year fit in. The number of times of each payee is bounded besides. */
    static final int WINDOW = 800;

    private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.6");
    private static final int LAST_DAYS_OF_MONTHS = 28;

    private final RecurringWrites writes;
    private final BookDatabase database;
    private final BookCharts charts;
    private final SuggestionSql sql;

    Suggestions(RecurringWrites writes, BookDatabase database, BookCharts charts, SuggestionSql sql) {
        this.writes = writes;
        this.database = database;
        this.charts = charts;
        this.sql = sql;
    }

    /** Times of one payee and one account in one direction, with the category that came last. */
    private record History(
            Key key, List<Series.Time> times, Map<LocalDate, UUID> categories, Chart.Commodity commodity) {}

    List<SuggestionView> of(BookAccess access) {
        BookId book = access.book();
        LocalDate today = writes.today(access);
        Chart chart = charts.of(book);
        List<RecurringItem> items = writes.rows().items().live(book);
        Set<Key> dismissed = new HashSet<>(sql.dismissed(book));
        List<SuggestionView> suggestions = new ArrayList<>();
        for (History history : histories(book, chart, today)) {
            if (!dismissed.contains(history.key())) {
                for (Series.Found found : Series.in(history.times(), today)) {
                    if (found.confidence().compareTo(LEAST_CONFIDENCE) >= 0) {
                        view(chart, history, found, today)
                                .filter(view -> !isCovered(view, items, new Sides(chart)))
                                .ifPresent(suggestions::add);
                    }
                }
            }
        }
        suggestions.sort(Comparator.comparing(SuggestionView::confidence)
                .reversed()
                .thenComparing(SuggestionView::name)
                .thenComparing(view -> view.amount().amount()));
        return suggestions;
    }

    private List<History> histories(BookId book, Chart chart, LocalDate today) {
        Map<String, History> histories = new LinkedHashMap<>();
        for (Paid paid : sql.latest(book, today.minusDays(WINDOW), today)) {
            boolean incoming = holdsMoney(chart, paid.to());
            if (incoming == holdsMoney(chart, paid.from())) {
                continue;
            }
            UUID account = incoming ? paid.to() : paid.from();
            Chart.Commodity commodity = chart.commodity(incoming ? paid.toCommodity() : paid.fromCommodity())
                    .orElseThrow();
            Key key = new Key(account, paid.payee(), incoming);
            History history = histories.computeIfAbsent(
                    key + " " + commodity.code(),
                    text -> new History(key, new ArrayList<>(), new LinkedHashMap<>(), commodity));
            history.times().add(new Series.Time(paid.day(), incoming ? paid.toAmount() : paid.fromAmount()));
            history.categories().put(paid.day(), incoming ? paid.from() : paid.to());
        }
        return List.copyOf(histories.values());
    }

    private static boolean holdsMoney(Chart chart, UUID account) {
        return chart.account(account).filter(Chart.Account::holdsMoney).isPresent();
    }

    private static Optional<SuggestionView> view(Chart chart, History history, Series.Found found, LocalDate today) {
        Key key = history.key();
        Chart.Payee payee = chart.payee(key.payee()).filter(Chart.Payee::live).orElse(null);
        boolean open =
                chart.account(key.account()).filter(Chart.Account::accepts).isPresent();
        UUID category = history.categories().get(found.last());
        if (payee == null || !open || category == null) {
            return Optional.empty();
        }
        BigDecimal amount = found.amount().setScale(history.commodity().scale(), RoundingMode.HALF_UP);
        Money money = Money.of(amount, history.commodity().code());
        UUID from = key.incoming() ? category : key.account();
        UUID to = key.incoming() ? key.account() : category;
        String rule = rule(found);
        LocalDate next = Recurrence.parse(rule)
                .next(found.last(), found.last().plusDays(found.gap().days() / 2L))
                .orElse(today);
        return Optional.of(new SuggestionView(
                payee.name(),
                key.account(),
                key.payee(),
                key.incoming(),
                List.of(new PlannedFlow(from, to, money, null, null)),
                money,
                !found.steady(),
                rule,
                next.isBefore(today.minusDays(Matching.DAYS)) ? today : next,
                found.gap(),
                found.confidence(),
                found.times().stream().map(Series.Time::day).toList()));
    }

    /** By the weekday of most, or by the day of the month of most; the last day where it is always among the last ones. */
    private static String rule(Series.Found found) {
        List<LocalDate> days = found.times().stream().map(Series.Time::day).toList();
        return switch (found.gap()) {
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + weekday(days);
            case BIWEEKLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + weekday(days);
            case MONTHLY -> "FREQ=MONTHLY;BYMONTHDAY=" + monthDay(days);
            case QUARTERLY -> "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=" + monthDay(days);
            case YEARLY -> "FREQ=YEARLY;BYMONTH=" + found.last().getMonthValue() + ";BYMONTHDAY=" + monthDay(days);
        };
    }

    private static String weekday(List<LocalDate> days) {
        DayOfWeek most = most(days.stream().map(LocalDate::getDayOfWeek).toList());
        return most.name().substring(0, 2);
    }

    private static int monthDay(List<LocalDate> days) {
        boolean lastDays = days.stream()
                .allMatch(day ->
                        day.getDayOfMonth() >= LAST_DAYS_OF_MONTHS && day.lengthOfMonth() - day.getDayOfMonth() <= 1);
        boolean differ = days.stream().map(LocalDate::getDayOfMonth).distinct().count() > 1;
        return lastDays && differ
                ? -1
                : most(days.stream().map(LocalDate::getDayOfMonth).toList());
    }

    private static <T extends Comparable<T>> T most(List<T> values) {
        return values.stream()
                .max(Comparator.comparingLong((T value) ->
                                values.stream().filter(value::equals).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** An item of the same account and direction, with the payee or the category, and an amount within a quarter. */
    private static boolean isCovered(SuggestionView view, List<RecurringItem> items, Sides sides) {
        BigDecimal signed = view.incoming()
                ? view.amount().amount()
                : view.amount().amount().negate();
        return items.stream().anyMatch(item -> {
            List<PlannedFlow> flows = item.contents().flows();
            Sides.Main main = sides.main(flows).orElse(null);
            if (main == null
                    || !main.account().equals(view.accountId())
                    || !main.net().commodity().equals(view.amount().commodity())) {
                return false;
            }
            UUID category = view.incoming()
                    ? view.flows().getFirst().from()
                    : view.flows().getFirst().to();
            boolean same = view.payeeId().equals(item.contents().payeeId())
                    || (item.contents().payeeId() == null
                            && sides.others(flows, main.account()).contains(category));
            BigDecimal off = main.net().amount().subtract(signed).abs();
            return same
                    && main.net().amount().signum() == signed.signum()
                    && (item.handling().estimated()
                            || off.multiply(BigDecimal.valueOf(4)).compareTo(signed.abs()) <= 0);
        });
    }

    /** Says that something is not recurring; stays so until it is taken back. */
    void dismiss(BookAccess access, Key key) {
        known(access, key);
        database.write(access.book(), transaction -> sql.dismiss(transaction, access, key, writes.now()));
    }

    /** Takes a dismissal back; nothing where there was none. */
    void restore(BookAccess access, Key key) {
        known(access, key);
        database.write(access.book(), transaction -> sql.restore(transaction, key));
    }

    private void known(BookAccess access, Key key) {
        Chart chart = charts.of(access.book());
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        if (!holdsMoney(chart, key.account())) {
            problem.field("accountId", FieldCode.NOT_FOUND);
        }
        if (chart.payee(key.payee()).isEmpty()) {
            problem.field("payeeId", FieldCode.NOT_FOUND);
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
