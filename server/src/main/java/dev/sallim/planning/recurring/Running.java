package dev.sallim.planning.recurring;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The balance of some accounts as days go by: what is booked on each day, and what is expected besides. */
final class Running {
    private final CommodityCode currency;
    private final Rates rates;
    private final LocalDate rateDay;
    private final Set<UUID> accounts;
    private final Map<CommodityCode, BigDecimal> now = new TreeMap<>();
    private final TreeMap<LocalDate, Map<CommodityCode, BigDecimal>> booked = new TreeMap<>();
    private final Set<CommodityCode> missing = new TreeSet<>();
    private Money beginning;
    private boolean begun;

    /** @param rateDay all days are converted at the rates of this one: nobody knows later ones */
    Running(CommodityCode currency, Rates rates, LocalDate rateDay, Set<UUID> accounts) {
        this.currency = currency;
        this.rates = rates;
        this.rateDay = rateDay;
        this.accounts = Set.copyOf(accounts);
        this.beginning = Money.zero(currency);
    }

    boolean has(UUID account) {
        return accounts.contains(account);
    }

    /** What is there after all days. */
    void hold(CommodityCode commodity, BigDecimal amount) {
        now.merge(commodity, amount, BigDecimal::add);
    }

    /** What is booked on a day, and so is not there before it. */
    void moved(CommodityCode commodity, LocalDate day, BigDecimal amount) {
        now.merge(commodity, amount.negate(), BigDecimal::add);
        booked.computeIfAbsent(day, d -> new TreeMap<>()).merge(commodity, amount, BigDecimal::add);
    }

    /** Once: lets the days before this one go by, and keeps what is there then. */
    void begin(LocalDate first) {
        if (!begun) {
            upTo(first.minusDays(1));
            beginning = total();
            begun = true;
        }
    }

    boolean hasBegun() {
        return begun;
    }

    Money beginning() {
        return beginning;
    }

    /** Lets days go by up to the end of this one. */
    void upTo(LocalDate day) {
        Map<LocalDate, Map<CommodityCode, BigDecimal>> passed = booked.headMap(day, true);
        passed.values().forEach(amounts -> amounts.forEach(this::add));
        passed.clear();
    }

    void add(CommodityCode commodity, BigDecimal amount) {
        now.merge(commodity, amount, BigDecimal::add);
    }

    /** In the book's currency; what has no rate is left out, and named. */
    Money total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<CommodityCode, BigDecimal> held : now.entrySet()) {
            if (held.getKey().equals(currency)) {
                total = total.add(held.getValue());
            } else if (held.getValue().signum() != 0) {
                Optional<BigDecimal> rate = rates.rate(held.getKey(), currency, rateDay);
                if (rate.isEmpty()) {
                    missing.add(held.getKey());
                } else {
                    total = total.add(held.getValue().multiply(rate.get()));
                }
            }
        }
        int scale = Currencies.scaleOf(currency).orElse(2);
        return Money.of(total.setScale(scale, RoundingMode.HALF_EVEN), currency);
    }

    List<CommodityCode> missing() {
        return List.copyOf(missing);
    }
}
