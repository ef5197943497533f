package dev.sallim.onboarding;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up exchange rates of a demo's year, a new one each week, and what amounts come to at them. */
final class DemoRates {
    static final CommodityCode WON = CommodityCode.of("KRW");
    static final CommodityCode DOLLAR = CommodityCode.of("USD");
    static final CommodityCode EURO = CommodityCode.of("EUR");

    private static final int DAYS = 7;
    private static final int STEP = 80;

    private final CommodityCode home;
    private final LocalDate first;
    /** In tenths of a won. */
    private final List<BigDecimal> dollars = new ArrayList<>();

    private final List<BigDecimal> euros = new ArrayList<>();

    DemoRates(CommodityCode home, LocalDate first, LocalDate last, Random random) {
        this.home = home;
        this.first = first;
        long dollar = 13_600;
        long euro = 15_100;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(DAYS)) {
            dollars.add(BigDecimal.valueOf(dollar, 1));
            euros.add(BigDecimal.valueOf(euro, 1));
            dollar += random.nextInt(2 * STEP + 1) - STEP;
            euro += random.nextInt(2 * STEP + 1) - STEP;
        }
    }

    List<Rate> all() {
        List<Rate> all = new ArrayList<>();
        for (int week = 0; week < dollars.size(); week++) {
            LocalDate day = first.plusDays((long) DAYS * week);
            all.add(new Rate(DOLLAR, WON, day, dollars.get(week)));
            all.add(
                    home.equals(WON)
                            ? new Rate(EURO, WON, day, euros.get(week))
                            : new Rate(EURO, DOLLAR, day, euroInDollars(week)));
        }
        return all;
    }

    /** An amount of the demo's own measure, in which a dollar of the English book is a thousand won of the Korean one. */
    Money home(long won) {
        return home(home, won);
    }

    static Money home(CommodityCode home, long won) {
        return home.equals(WON)
                ? Money.of(BigDecimal.valueOf(won - won % 100), WON)
                : Money.of(BigDecimal.valueOf(won / 10, 2), DOLLAR);
    }

    CommodityCode fundCurrency() {
        return home.equals(WON) ? DOLLAR : WON;
    }

    /** What an amount at home buys of the fund's currency, to its last decimal. */
    Money inFund(Money paid, LocalDate day) {
        BigDecimal dollar = dollars.get(week(day));
        return home.equals(WON)
                ? Money.of(paid.amount().divide(dollar, 2, RoundingMode.HALF_EVEN), DOLLAR)
                : Money.of(paid.amount().multiply(dollar).setScale(0, RoundingMode.HALF_EVEN), WON);
    }

    /** What euros cost at home, to its last decimal. */
    Money costOf(Money bought, LocalDate day) {
        int week = week(day);
        return home.equals(WON)
                ? Money.of(bought.amount().multiply(euros.get(week)).setScale(0, RoundingMode.HALF_EVEN), WON)
                : Money.of(bought.amount().multiply(euroInDollars(week)).setScale(2, RoundingMode.HALF_EVEN), DOLLAR);
    }

    private BigDecimal euroInDollars(int week) {
        return euros.get(week).divide(dollars.get(week), 6, RoundingMode.HALF_EVEN);
    }

    private int week(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day) / DAYS);
    }
}
