package dev.sallim.ledger.chart;

import dev.sallim.core.card.CardBill;
import dev.sallim.core.card.CardCycle;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.CardBills;
import dev.sallim.ledger.CardInstallments;
import dev.sallim.ledger.CardInstallments.Part;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads all cards of a book at once: their terms, then how each stood when its last statement closed. */
@Component
class StandingCards implements CardBills {
    private static final String CARDS = """
            SELECT a.id, a.commodity_id, c.code, a.card_statement_day, a.card_payment_day, a.card_paying_account_id
            FROM account a JOIN commodity c ON c.book_id = a.book_id AND c.id = a.commodity_id
            WHERE a.book_id = :book AND a.kind = 'CREDIT_CARD' AND a.deleted_at IS NULL AND a.archived_at IS NULL
              AND a.card_statement_day IS NOT NULL AND a.card_payment_day IS NOT NULL AND a.card_paying_account_id IS NOT NULL
            ORDER BY a.id""";
    private static final String STATEMENTS = """
            SELECT u.card,
                   coalesce((SELECT sum(d.inflow - d.outflow) FROM position_day d
                             WHERE d.book_id = :book AND d.account_id = u.card AND d.commodity_id = u.commodity
                               AND d.day <= u.closed), 0) AS held,
                   coalesce((SELECT sum(f.to_amount) FROM flow f
                             JOIN account a ON a.book_id = f.book_id AND a.id = f.from_account_id AND a.class IN ('ASSET', 'LIABILITY')
                             WHERE f.book_id = :book AND f.to_account_id = u.card AND f.to_commodity_id = u.commodity
                               AND f.deleted_at IS NULL AND f.booked_on > u.closed AND f.booked_on <= :today), 0) AS paid
            FROM unnest(:cards, :commodities, :closed) AS u (card, commodity, closed)""";

    private final BookDatabase database;
    private final CardInstallments installments;

    StandingCards(BookDatabase database, CardInstallments installments) {
        this.database = database;
        this.installments = installments;
    }

    private record Terms(UUID card, UUID commodity, CommodityCode code, CardCycle cycle, UUID payer) {
        LocalDate closed(LocalDate today) {
            return cycle.lastStatement(today).to();
        }
    }

    private record Statement(UUID card, BigDecimal held, BigDecimal paid) {}

    @Override
    public List<Card> of(BookId book, LocalDate today) {
        List<Terms> cards = database.query(book, CARDS)
                .list(row -> new Terms(
                        row.uuid("id"),
                        row.uuid("commodity_id"),
                        CommodityCode.of(row.text("code")),
                        new CardCycle(row.integer("card_statement_day"), row.integer("card_payment_day")),
                        row.uuid("card_paying_account_id")));
        if (cards.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = cards.stream().map(Terms::card).toList();
        List<LocalDate> closed = cards.stream().map(card -> card.closed(today)).toList();
        Map<UUID, Statement> statements = statements(book, cards, closed, today);
        List<Part> parts = installments.after(
                book, ids, closed.stream().min(Comparator.naturalOrder()).orElse(today));
        return cards.stream()
                .map(card -> card(card, statement(statements, card), parts, today))
                .toList();
    }

    private Map<UUID, Statement> statements(BookId book, List<Terms> cards, List<LocalDate> closed, LocalDate today) {
        Map<UUID, Statement> statements = new HashMap<>();
        database.query(book, STATEMENTS)
                .array("cards", SqlType.UUID, cards.stream().map(Terms::card).toList())
                .array(
                        "commodities",
                        SqlType.UUID,
                        cards.stream().map(Terms::commodity).toList())
                .array("closed", SqlType.DATE, closed)
                .param("today", today)
                .list(row -> new Statement(row.uuid("card"), row.decimal("held"), row.decimal("paid")))
                .forEach(statement -> statements.put(statement.card(), statement));
        return statements;
    }

    private static Statement statement(Map<UUID, Statement> statements, Terms card) {
        Statement statement = statements.get(card.card());
        if (statement == null) {
            throw new IllegalStateException("no statement of card " + card.card());
        }
        return statement;
    }

    private static Card card(Terms card, Statement statement, List<Part> all, LocalDate today) {
        LocalDate closed = card.closed(today);
        List<Part> parts = all.stream()
                .filter(part -> part.card().equals(card.card())
                        && part.commodity().equals(card.commodity())
                        && part.on().isAfter(closed))
                .toList();
        BigDecimal later = parts.stream()
                .filter(part -> !part.boughtOn().isAfter(closed))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        CardBill bill = CardBill.of(
                Money.of(statement.held(), card.code()),
                Money.of(later, card.code()),
                Money.of(statement.paid(), card.code()));
        return new Card(
                card.card(),
                card.commodity(),
                card.cycle(),
                card.payer(),
                bill.due().amount(),
                parts);
    }
}
