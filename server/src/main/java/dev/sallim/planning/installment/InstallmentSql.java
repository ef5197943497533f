package dev.sallim.planning.installment;

import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code installment}, and the flows that its plans are of. */
@Component
class InstallmentSql {
    private static final String COLUMNS =
            "i.transaction_id, i.parts, i.first_on, i.yearly_percent, i.interest_total, i.version, i.created_at, i.updated_at";
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM installment i WHERE i.book_id = :book AND i.transaction_id = :id";
    private static final String PAGE = "SELECT " + COLUMNS + """
            , t.booked_on FROM installment i
            JOIN transaction t ON t.book_id = i.book_id AND t.id = i.transaction_id AND t.deleted_at IS NULL
            WHERE i.book_id = :book AND (i.last_on <= :today) = :finished
              AND (:card::uuid IS NULL OR EXISTS (SELECT FROM flow f
                   WHERE f.book_id = i.book_id AND f.transaction_id = i.transaction_id AND f.from_account_id = :card::uuid))
              AND (:day::date IS NULL OR (t.booked_on, t.id) < (:day::date, :id::uuid))
            ORDER BY t.booked_on DESC, t.id DESC LIMIT :rows""";

    /** From a card to a category of expense, in the trash or not. */
    private static final String FLOWS = """
            SELECT f.transaction_id, f.booked_on, f.from_wallet_id, f.from_account_id, f.from_commodity_id, f.from_amount,
                   f.to_account_id, f.to_commodity_id, f.to_amount
            FROM flow f
            JOIN account card ON card.book_id = f.book_id AND card.id = f.from_account_id AND card.kind = 'CREDIT_CARD'
            JOIN account spent ON spent.book_id = f.book_id AND spent.id = f.to_account_id AND spent.class = 'EXPENSE'
            WHERE f.book_id = :book AND f.transaction_id = ANY (:ids)
            ORDER BY f.transaction_id, f.line_no""";

    private static final String TRANSACTIONS = """
            SELECT t.id, t.booked_on, p.name AS payee, t.note, t.deleted_at IS NOT NULL AS in_trash
            FROM transaction t
            LEFT JOIN payee p ON p.book_id = t.book_id AND p.id = t.payee_id
            WHERE t.book_id = :book AND t.id = ANY (:ids)""";
    private static final String BORNE = "SELECT " + COLUMNS + """
            , f.booked_on, f.from_wallet_id, f.from_account_id, f.from_commodity_id, f.from_amount, f.to_account_id, f.to_commodity_id,
                   f.to_amount, bought.payee_id,
                   coalesce((SELECT array_agg(g.tag_id) FROM transaction_tag g
                             WHERE g.book_id = i.book_id AND g.transaction_id = i.transaction_id AND g.tag_id = ANY (:tags)), '{}') AS tags
            FROM installment i
            JOIN transaction bought ON bought.book_id = i.book_id AND bought.id = i.transaction_id
            JOIN flow f ON f.book_id = i.book_id AND f.transaction_id = i.transaction_id AND f.deleted_at IS NULL
            JOIN account card ON card.book_id = f.book_id AND card.id = f.from_account_id AND card.kind = 'CREDIT_CARD'
            JOIN account spent ON spent.book_id = f.book_id AND spent.id = f.to_account_id AND spent.class = 'EXPENSE'
            WHERE i.book_id = :book AND i.last_on >= :from""";
    private static final String OF_WALLET = BORNE + " AND f.from_wallet_id = :wallet AND f.booked_on <= :to";
    private static final String OF_CARDS = BORNE + " AND f.from_account_id = ANY (:cards)";

    private static final String HOLD =
            "SELECT id FROM transaction WHERE book_id = :book AND id = :id FOR NO KEY UPDATE";
    private static final String INSERT = """
            INSERT INTO installment (book_id, transaction_id, parts, first_on, last_on, yearly_percent, interest_total, version,
                                     created_at, updated_at)
            VALUES (:book, :id, :parts, :first_on, :last_on, :yearly_percent, :interest_total, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE installment
            SET parts = :parts, first_on = :first_on, last_on = :last_on, yearly_percent = :yearly_percent,
                interest_total = :interest_total, version = :version, created_at = :created_at, updated_at = :updated_at
            WHERE book_id = :book AND transaction_id = :id""";
    private static final String DELETE = "DELETE FROM installment WHERE book_id = :book AND transaction_id = :id";

    private final BookDatabase database;

    InstallmentSql(BookDatabase database) {
        this.database = database;
    }

    /** A plan and one of the flows that it spreads. */
    record Borne(
            Installment installment,
            PurchaseFlow flow,
            @Nullable UUID payee,
            List<UUID> tags) {
        Borne {
            tags = List.copyOf(tags);
        }
    }

    record Listed(Installment installment, LocalDate date) {}

    /**
     * @param card only purchases with this one
     * @param finished those whose last part has come, in place of the others
     */
    record Filter(@Nullable UUID card, boolean finished, LocalDate today) {}

    Optional<Installment> find(BookId book, UUID transaction) {
        return database.query(book, FIND).param("id", transaction).optional(InstallmentSql::installment);
    }

    /** The latest purchases first. */
    List<Listed> page(BookId book, Filter filter, Cursors.@Nullable Keys last, int rows) {
        return database.query(book, PAGE)
                .param("today", filter.today())
                .param("finished", filter.finished())
                .param("card", filter.card(), SqlType.UUID)
                .param("day", last == null ? null : last.day(0), SqlType.DATE)
                .param("id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", rows)
                .list(row -> new Listed(installment(row), row.day("booked_on")));
    }

    List<PurchaseFlow> flows(BookId book, Collection<UUID> transactions) {
        return database.query(book, FLOWS)
                .array("ids", SqlType.UUID, transactions)
                .list(row -> flow(row, row.uuid("transaction_id")));
    }

    List<Purchase> transactions(BookId book, Collection<UUID> ids, List<PurchaseFlow> flows) {
        return database.query(book, TRANSACTIONS)
                .array("ids", SqlType.UUID, ids)
                .list(row -> {
                    UUID id = row.uuid("id");
                    return new Purchase(
                            id,
                            row.day("booked_on"),
                            row.textOrNull("payee"),
                            row.text("note"),
                            row.bool("in_trash"),
                            flows.stream()
                                    .filter(flow -> flow.transactionId().equals(id))
                                    .toList());
                });
    }

    /** Of a wallet's cards, bought by the last of the days, with a part on the first of them or later. */
    List<Borne> ofWallet(BookId book, UUID wallet, DayRange days, Collection<UUID> tags) {
        return database.query(book, OF_WALLET)
                .array("tags", SqlType.UUID, tags)
                .param("wallet", wallet)
                .param("from", days.first())
                .param("to", days.last())
                .list(InstallmentSql::borne);
    }

    /** With a part on a day or later. */
    List<Borne> ofCards(BookId book, Collection<UUID> cards, LocalDate from) {
        return database.query(book, OF_CARDS)
                .array("tags", SqlType.UUID, List.of())
                .array("cards", SqlType.UUID, cards)
                .param("from", from)
                .list(InstallmentSql::borne);
    }

    /** Two people saying how a purchase is paid come one after the other, and after or before an edit of it. */
    void hold(BookTransaction transaction, UUID id) {
        transaction.query(HOLD).param("id", id).optional(row -> row.uuid("id"));
    }

    void insert(BookTransaction transaction, Installment installment) {
        values(transaction.update(INSERT), installment).exactly(1);
    }

    void update(BookTransaction transaction, Installment installment) {
        values(transaction.update(UPDATE), installment).exactly(1);
    }

    void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static BookTransaction.Update values(BookTransaction.Update update, Installment installment) {
        return update.param("id", installment.transactionId())
                .param("parts", installment.parts())
                .param("first_on", installment.firstOn())
                .param("last_on", installment.plan().lastOn())
                .param("yearly_percent", installment.yearlyPercent(), SqlType.NUMERIC)
                .param("interest_total", installment.interestTotal(), SqlType.NUMERIC)
                .param("version", installment.version())
                .param("created_at", installment.createdAt())
                .param("updated_at", installment.updatedAt());
    }

    private static Borne borne(Row row) throws SQLException {
        Installment installment = installment(row);
        return new Borne(
                installment, flow(row, installment.transactionId()), row.uuidOrNull("payee_id"), row.uuids("tags"));
    }

    private static PurchaseFlow flow(Row row, UUID transaction) throws SQLException {
        LocalDate date = row.day("booked_on");
        UUID wallet = row.uuid("from_wallet_id");
        UUID card = row.uuid("from_account_id");
        UUID cardCommodity = row.uuid("from_commodity_id");
        BigDecimal amount = row.decimal("from_amount");
        UUID category = row.uuid("to_account_id");
        UUID spentCommodity = row.uuid("to_commodity_id");
        return new PurchaseFlow(
                transaction,
                date,
                wallet,
                card,
                cardCommodity,
                amount,
                category,
                spentCommodity,
                row.decimal("to_amount"));
    }

    private static Installment installment(Row row) throws SQLException {
        return new Installment(
                row.uuid("transaction_id"),
                row.integer("parts"),
                row.day("first_on"),
                row.decimalOrNull("yearly_percent"),
                row.decimalOrNull("interest_total"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
