package dev.sallim.planning.forecast;

import dev.sallim.core.card.BillsAhead;
import dev.sallim.core.card.BillsAhead.Bill;
import dev.sallim.core.card.BillsAhead.Charge;
import dev.sallim.core.card.BillsAhead.Part;
import dev.sallim.core.forecast.Movement;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.CardBills;
import dev.sallim.planning.forecast.BalanceView.CardPayment;
import dev.sallim.planning.recurring.ExpectedFlows.Ahead;
import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The bills that cards will ask for by their terms, paid when they are due. Not of a card to which a recurring item pays: that is how its
 * owner pays it.
 */
@Component
class CardPayments {
    private final CardBills cards;

    CardPayments(CardBills cards) {
        this.cards = cards;
    }

    /**
     * @param balances of the accounts that are shown, when today has ended by what is booked
     * @param movements booked for later and expected
     */
    record Known(
            DayRange days,
            Map<UUID, CommodityCode> accounts,
            Map<UUID, BigDecimal> balances,
            List<Movement> movements,
            Ahead ahead) {
        boolean isPaidByAnItem(UUID card) {
            return ahead.days().stream()
                    .flatMap(day -> day.flows().stream())
                    .anyMatch(
                            flow -> card.equals(flow.to()) && flow.from() != null && accounts.containsKey(flow.from()));
        }
    }

    /** In the order of their days. */
    List<CardPayment> of(BookId book, Known known) {
        List<CardPayment> payments = new ArrayList<>();
        for (CardBills.Card card : cards.of(book, known.days().first())) {
            CommodityCode code = known.accounts().get(card.account());
            if (code != null
                    && code.equals(known.accounts().get(card.payer()))
                    && !known.isPaidByAnItem(card.account())) {
                for (Bill bill : bills(card, known)) {
                    payments.add(
                            new CardPayment(card.account(), card.payer(), bill.dueOn(), Money.of(bill.amount(), code)));
                }
            }
        }
        payments.sort(Comparator.comparing(CardPayment::dueOn).thenComparing(CardPayment::cardId));
        return payments;
    }

    private static List<Bill> bills(CardBills.Card card, Known known) {
        LocalDate today = known.days().first();
        BigDecimal balance = known.balances().getOrDefault(card.account(), BigDecimal.ZERO);
        List<Charge> charges = new ArrayList<>();
        for (Movement movement : known.movements()) {
            if (movement.account().equals(card.account())) {
                if (movement.day().isAfter(today)) {
                    charges.add(new Charge(movement.day(), movement.amount()));
                } else {
                    balance = balance.add(movement.amount());
                }
            }
        }
        List<Part> parts = card.later().stream()
                .map(part -> new Part(part.boughtOn(), part.on(), part.amount()))
                .toList();
        return new BillsAhead(card.cycle(), today, balance, card.due())
                .until(known.days().last(), charges, parts);
    }

    /** What a payment moves, out of one account and into the other. */
    static List<Movement> movements(UUID item, List<CardPayment> payments) {
        List<Movement> movements = new ArrayList<>();
        for (CardPayment payment : payments) {
            BigDecimal amount = payment.amount().amount();
            movements.add(new Movement(item, payment.payingAccountId(), payment.dueOn(), amount.negate()));
            movements.add(new Movement(item, payment.cardId(), payment.dueOn(), amount));
        }
        return movements;
    }
}
