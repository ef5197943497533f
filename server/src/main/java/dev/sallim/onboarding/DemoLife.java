package dev.sallim.onboarding;

import dev.sallim.core.installment.InstallmentPlan;
import dev.sallim.core.installment.Interest;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.DemoLedger.Card;
import dev.sallim.ledger.DemoLedger.Event;
import dev.sallim.ledger.DemoLedger.Line;
import dev.sallim.ledger.DemoLedger.NewAccount;
import dev.sallim.ledger.DemoLedger.Place;
import dev.sallim.ledger.DemoLedger.Story;
import dev.sallim.onboarding.DemoWords.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Thirteen months of an invented household up to today. The same day, language and currency always tell the same story: chance has a fixed
 * beginning.
 */
final class DemoLife {
    private static final long SEED = 20_260_101L;
    /** Twelve periods that are closed, and the one before today's. */
    private static final int MONTHS = 13;

    /** What is bought with the card once, in the measure of {@link DemoRates#home}, and paid in so many parts. */
    static final int MACHINE_PARTS = 6;

    /** What was paid for others, and comes back. */
    static final int TEAM_DINNER = 132_000;

    private static final int MACHINE = 1_290_000;
    private static final int MACHINE_DAYS_AGO = 70;
    private static final int TEAM_DAYS_AGO = 9;
    private static final int FIRST_TRIP_DAY = 200;
    private static final int TRIP_DAYS = 7;
    private static final String CHECKING = "checking";
    private static final String CASH = "cash";
    private static final String FUND = "broker";
    private static final String TRAVEL = "travel";

    /** @param weight how often, of the sum of all; prices from least to most, in the measure of {@link DemoRates#home} */
    private record Habit(
            String category,
            int weight,
            int least,
            int most,
            @Nullable String tag) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("transit", 20, 1_400, 2_800, null),
            new Habit("coffee", 18, 3_500, 8_200, null),
            new Habit("groceries", 16, 12_000, 48_000, null),
            new Habit("eatingOut", 16, 8_000, 26_000, null),
            new Habit("delivery", 6, 16_000, 30_000, null),
            new Habit("supplies", 5, 6_000, 24_000, null),
            new Habit("taxi", 3, 6_000, 17_000, "work"),
            new Habit("fuel", 2, 40_000, 70_000, null),
            new Habit("pharmacy", 2, 3_000, 14_000, null),
            new Habit("doctor", 2, 5_000, 32_000, null),
            new Habit("clothes", 2, 30_000, 95_000, null),
            new Habit("hair", 1, 22_000, 40_000, null),
            new Habit("books", 4, 9_000, 26_000, null),
            new Habit("gifts", 1, 20_000, 50_000, "family"));
    private static final int ALL_WEIGHTS =
            HABITS.stream().mapToInt(Habit::weight).sum();

    private final Words words;
    private final CommodityCode home;
    private final LocalDate first;
    private final LocalDate today;
    private final Random random = new Random(SEED);
    private final DemoRates rates;
    private final List<Event> events = new ArrayList<>();
    private final CardBill card;
    private final CardBill secondCard;
    private Money cash;

    private DemoLife(Words words, CommodityCode home, LocalDate today) {
        this.words = words;
        this.home = home;
        this.today = today;
        this.first = today.minusMonths(MONTHS);
        this.rates = new DemoRates(home, first, today, random);
        this.card = new CardBill("card", 12, 25, Money.zero(home));
        this.secondCard = new CardBill("secondCard", 15, 27, Money.zero(home));
        this.cash = Money.zero(home);
    }

    static Story of(Words words, CommodityCode home, LocalDate today) {
        return new DemoLife(words, home, today).tell();
    }

    static LocalDate machineBoughtOn(LocalDate today) {
        return today.minusDays(MACHINE_DAYS_AGO);
    }

    static LocalDate teamAteOn(LocalDate today) {
        return today.minusDays(TEAM_DAYS_AGO);
    }

    private Story tell() {
        open(CASH, rates.home(180_000));
        cash = rates.home(180_000);
        open(CHECKING, rates.home(3_400_000));
        open("saving", rates.home(8_500_000));
        open(FUND, rates.inFund(rates.home(4_200_000), first));
        open(TRAVEL, euros(25_000));
        int number = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            live(day, number);
            number++;
        }
        List<String> payees = words.payees().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        List<String> tags = List.of(words.tag("trip"), words.tag("family"), words.tag("work"));
        return new Story(words.secondWallet(), accounts(), tags, payees, rates.all(), events);
    }

    private List<NewAccount> accounts() {
        BigDecimal limit = rates.home(5_000_000).amount();
        return List.of(
                account(CASH, AccountKind.CASH, home, false, null),
                account(CHECKING, AccountKind.CHECKING, home, false, null),
                account("card", AccountKind.CREDIT_CARD, home, false, card.terms(limit)),
                account("secondCard", AccountKind.CREDIT_CARD, home, false, secondCard.terms(limit)),
                account("saving", AccountKind.SAVINGS, home, true, null),
                account(TRAVEL, AccountKind.CHECKING, DemoRates.EURO, false, null),
                account(FUND, AccountKind.INVESTMENT, rates.fundCurrency(), true, null),
                new NewAccount(words.account("old"), AccountKind.CHECKING, home, false, null, true));
    }

    private NewAccount account(
            String key, AccountKind kind, CommodityCode currency, boolean inSecondWallet, @Nullable Card terms) {
        return new NewAccount(words.account(key), kind, currency, inSecondWallet, terms, false);
    }

    private void live(LocalDate day, int number) {
        earn(day);
        payBills(day);
        move(day);
        buyOnce(day);
        if (number == FIRST_TRIP_DAY - 10 || number == FIRST_TRIP_DAY - 140) {
            Money bought = euros(40_000);
            add(
                    day,
                    null,
                    words.note("exchange"),
                    List.of(),
                    line(CHECKING, TRAVEL, rates.costOf(bought, day), bought));
        }
        if (number >= FIRST_TRIP_DAY && number < FIRST_TRIP_DAY + TRIP_DAYS) {
            for (int i = 0; i < 3; i++) {
                spend(day, TRAVEL, "travel", euros(800 + random.nextInt(4_000)), "trip");
            }
            return;
        }
        int times = 2 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            follow(habit(), day);
        }
    }

    private void earn(LocalDate day) {
        if (day.getDayOfMonth() == 25) {
            receive(day, "salary", CHECKING, rates.home(3_950_000));
            if (day.getMonthValue() % 6 == 0) {
                receive(day, "bonus", CHECKING, rates.home(1_800_000));
            }
        }
        if (day.getDayOfMonth() == 28) {
            receive(day, "interest", "saving", rates.home(18_000 + 10 * random.nextInt(400)));
        }
        if (day.getDayOfMonth() == 17 && day.getMonthValue() % 3 == 0) {
            receive(day, "dividend", FUND, rates.inFund(rates.home(42_000), day));
        }
    }

    private void payBills(LocalDate day) {
        switch (day.getDayOfMonth()) {
            case 1 -> spend(day, CHECKING, "rent", rates.home(780_000), null);
            case 3 -> spend(day, "secondCard", "sport", rates.home(55_000), null);
            case 7 -> payFixed(day, "card", "subscription", 0, rates.home(13_500));
            case 8 -> spend(day, CHECKING, "parents", rates.home(200_000), "family");
            case 10 -> spend(day, CHECKING, "insurance", rates.home(112_300), null);
            case 14 -> giveBack(day);
            case 18 -> spend(day, "card", "phone", rates.home(59_000), null);
            case 20 -> payFixed(day, CHECKING, "utilities", 0, price(90_000, 150_000));
            case 22 -> payFixed(day, "card", "subscription", 1, rates.home(10_900));
            default -> {}
        }
    }

    /** What moves between own accounts. */
    private void move(LocalDate day) {
        switch (day.getDayOfMonth()) {
            case 5, 19 -> {
                Money taken = rates.home(150_000);
                add(day, null, "", List.of(), line(CHECKING, CASH, taken, null));
                cash = cash.plus(taken);
            }
            case 26 ->
                add(day, null, words.note("saving"), List.of(), line(CHECKING, "saving", rates.home(350_000), null));
            case 28 -> {
                Money paid = rates.home(200_000);
                add(day, null, "", List.of(), line(CHECKING, FUND, paid, rates.inFund(paid, day)));
            }
            default -> {}
        }
        for (CardBill bill : List.of(card, secondCard)) {
            Money due = bill.dueOn(day);
            if (due.isPositive()) {
                add(day, null, words.note("card"), List.of(), line(CHECKING, bill.account, due, null));
            }
        }
    }

    /** What is bought once; a part of the machine is on the card's bill each month. */
    private void buyOnce(LocalDate day) {
        Money machine = rates.home(MACHINE);
        LocalDate bought = machineBoughtOn(today);
        if (day.equals(bought)) {
            String shop = words.payeesOf("appliances").getFirst();
            add(day, shop, words.note("machine"), List.of(), expense(day, "card", "appliances", machine));
        }
        InstallmentPlan plan = new InstallmentPlan(MACHINE_PARTS, bought, new Interest.Free());
        BigDecimal part = plan.within(machine.amount(), machine.amount().scale(), new DayRange(day, day));
        card.charge(Money.of(part, home));
        if (day.equals(teamAteOn(today))) {
            Money dinner = rates.home(TEAM_DINNER);
            charge("secondCard", dinner);
            add(
                    day,
                    words.payeesOf("eatingOut").getFirst(),
                    words.note("team"),
                    List.of(words.tag("work")),
                    expense(day, "secondCard", "eatingOut", dinner));
        }
    }

    private void giveBack(LocalDate day) {
        Money back = price(15_000, 45_000);
        Place clothes = new Place.OfCategory(AccountClass.EXPENSE, words.category("clothes"));
        card.charge(back.negate());
        add(
                day,
                words.payeesOf("clothes").getFirst(),
                words.note("refund"),
                List.of(),
                new Line(clothes, place("card"), back, null, stateOn("card", day)));
    }

    private void follow(Habit habit, LocalDate day) {
        Money price = price(habit.least(), habit.most());
        String account = random.nextInt(3) == 0 ? "secondCard" : "card";
        boolean small = habit.most() <= 10_000 && random.nextInt(4) == 0;
        if (small && cash.compareTo(price) > 0) {
            account = CASH;
        }
        if (habit.category().equals("groceries") && random.nextInt(6) == 0) {
            split(day, account, price, price(4_000, 12_000));
        } else {
            spend(day, account, habit.category(), price, habit.tag());
        }
    }

    private void split(LocalDate day, String account, Money food, Money supplies) {
        charge(account, food.plus(supplies));
        add(
                day,
                payee("groceries"),
                "",
                List.of(),
                expense(day, account, "groceries", food),
                expense(day, account, "supplies", supplies));
    }

    private void spend(LocalDate day, String account, String category, Money price, @Nullable String tag) {
        charge(account, price);
        List<String> tags = tag == null ? List.of() : List.of(words.tag(tag));
        add(day, payee(category), "", tags, expense(day, account, category, price));
    }

    /** To the same of a category's payees each month. */
    private void payFixed(LocalDate day, String account, String category, int which, Money price) {
        charge(account, price);
        String payee = words.payeesOf(category).get(which);
        add(day, payee, "", List.of(), expense(day, account, category, price));
    }

    private void receive(LocalDate day, String category, String account, Money amount) {
        Place income = new Place.OfCategory(AccountClass.INCOME, words.category(category));
        add(day, payee(category), "", List.of(), new Line(income, place(account), amount, null, null));
    }

    private void open(String account, Money amount) {
        add(first, null, "", List.of(), new Line(new Place.Opening(), place(account), amount, null, null));
    }

    private void charge(String account, Money price) {
        switch (account) {
            case "card" -> card.charge(price);
            case "secondCard" -> secondCard.charge(price);
            case CASH -> cash = cash.minus(price);
            default -> {}
        }
    }

    private Line expense(LocalDate day, String account, String category, Money price) {
        Place place = new Place.OfCategory(AccountClass.EXPENSE, words.category(category));
        return new Line(place(account), place, price, null, stateOn(account, day));
    }

    private Line line(String from, String to, Money amount, @Nullable Money received) {
        return new Line(place(from), place(to), amount, received, null);
    }

    private Place place(String account) {
        return new Place.OfAccount(words.account(account));
    }

    /** What a card was used for in the last days has not been confirmed yet. */
    private @Nullable ClearingState stateOn(String account, LocalDate day) {
        boolean onCard = account.equals("card") || account.equals("secondCard");
        return onCard && day.isAfter(today.minusDays(2)) ? ClearingState.PENDING : null;
    }

    private void add(LocalDate day, @Nullable String payee, String note, List<String> tags, Line... lines) {
        events.add(new Event(day, payee, note, tags, List.of(lines)));
    }

    private String payee(String category) {
        List<String> payees = words.payeesOf(category);
        return payees.get(random.nextInt(payees.size()));
    }

    private Habit habit() {
        int drawn = random.nextInt(ALL_WEIGHTS);
        for (Habit habit : HABITS) {
            drawn -= habit.weight();
            if (drawn < 0) {
                return habit;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private Money price(int least, int most) {
        return rates.home(least + 10L * random.nextInt((most - least) / 10 + 1));
    }

    private static Money euros(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), DemoRates.EURO);
    }

    /** A card: what was charged, what the last statement asked for. */
    private final class CardBill {
        private final String account;
        private final int statementDay;
        private final int paymentDay;
        private Money owed;
        private Money billed;

        CardBill(String account, int statementDay, int paymentDay, Money nothing) {
            this.account = account;
            this.statementDay = statementDay;
            this.paymentDay = paymentDay;
            this.owed = nothing;
            this.billed = nothing;
        }

        Card terms(BigDecimal limit) {
            return new Card(limit, statementDay, paymentDay, words.account(CHECKING));
        }

        void charge(Money price) {
            owed = owed.plus(price);
        }

        /** What is to be paid on a day, asked before that day's purchases: those of the statement day are on the statement. */
        Money dueOn(LocalDate day) {
            if (day.minusDays(1).getDayOfMonth() == statementDay) {
                billed = owed;
            }
            if (day.getDayOfMonth() != paymentDay) {
                return Money.zero(home);
            }
            Money due = billed;
            owed = owed.minus(due);
            billed = Money.zero(home);
            return due;
        }
    }
}
