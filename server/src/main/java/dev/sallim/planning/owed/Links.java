package dev.sallim.planning.owed;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Which money that came is for which expense. */
@Service
class Links implements ObjectUndo {
    static final String KIND = "money_link";
    private static final String MADE = KIND + ".created";

    private final Operations operations;
    private final LinkSql sql;
    private final PartySql parties;
    private final OwedSql marks;
    private final BookCharts charts;
    private final JsonMapper json;

    Links(Operations operations, LinkSql sql, PartySql parties, OwedSql marks, BookCharts charts, JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.parties = parties;
        this.marks = marks;
        this.charts = charts;
        this.json = json;
    }

    LinkView.Links of(BookAccess access, UUID transaction, LocalDate today) {
        List<MoneyLink> links = sql.around(access.book(), List.of(transaction));
        Map<UUID, OwedParty> around = around(access.book(), links, List.of(transaction));
        if (!around.containsKey(transaction)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        OwedView owed = marks.find(access.book(), transaction)
                .map(standing -> OwedView.of(standing, today))
                .orElse(null);
        return new LinkView.Links(
                transaction,
                owed,
                links.stream()
                        .map(link -> LinkView.of(
                                link, LinkPair.party(around, link.expense()), LinkPair.party(around, link.money())))
                        .toList());
    }

    private Map<UUID, OwedParty> around(BookId book, List<MoneyLink> links, List<UUID> more) {
        Set<UUID> ids = new HashSet<>(more);
        links.forEach(link -> ids.addAll(List.of(link.expense(), link.money())));
        return parties.of(book, ids);
    }

    Written<LinkView> create(BookAccess access, IdempotencyKey key, UUID expense, OwedRequests.NewLink request) {
        OwedKind kind = request.kind();
        UUID money = request.transactionId();
        if (kind == null) {
            throw ProblemException.invalid("kind", FieldCode.REQUIRED);
        }
        if (money == null) {
            throw ProblemException.invalid("transactionId", FieldCode.REQUIRED);
        }
        if (money.equals(expense)) {
            throw ProblemException.invalid("transactionId", FieldCode.ITSELF);
        }
        return operations.once(access, key, MADE, LinkView.class, operation -> {
            LinkPair pair = pair(operation, expense, money);
            String commodity = commodity(access, pair, request.amount());
            Money amount = request.amount();
            MoneyLink link = new MoneyLink(
                    operation.nextId(),
                    kind,
                    expense,
                    money,
                    amount == null ? null : amount.amount(),
                    commodity,
                    operation.at());
            requireRoom(pair, link);
            sql.insert(operation.transaction(), link);
            operation.note(KIND, link.id(), null, link);
            return LinkView.of(link, pair.expense(), pair.money());
        });
    }

    private LinkPair pair(Operation operation, UUID expense, UUID money) {
        BookId book = operation.access().book();
        parties.hold(operation.transaction(), List.of(expense, money));
        List<MoneyLink> links = sql.around(book, List.of(expense, money));
        Map<UUID, OwedParty> around = around(book, links, List.of(expense, money));
        OwedParty spent = around.get(expense);
        OwedParty came = around.get(money);
        if (spent == null || came == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (spent.inTrash() || came.inTrash()) {
            throw ProblemException.of(ErrorCode.IN_TRASH);
        }
        if (!spent.isExpense()) {
            throw ProblemException.of(ErrorCode.NOT_AN_EXPENSE);
        }
        if (!came.isMoneyReceived()) {
            throw ProblemException.of(ErrorCode.NOT_MONEY_RECEIVED);
        }
        LinkPair pair = new LinkPair(spent, came, links, around);
        if (pair.isLinked()) {
            throw ProblemException.of(ErrorCode.LINKED_ALREADY);
        }
        return pair;
    }

    /** That of the amount, else that which is waited for, else the one that both have. */
    private String commodity(BookAccess access, LinkPair pair, @Nullable Money amount) {
        SortedSet<String> both = new TreeSet<>(pair.expense().spentCommodities());
        both.retainAll(pair.money().receivedCommodities());
        if (both.isEmpty()) {
            throw ProblemException.of(
                    ErrorCode.COMMODITY_DIFFERS,
                    String.join(", ", pair.expense().spentCommodities()));
        }
        if (amount != null) {
            ProblemException problem = ProblemException.of(ErrorCode.INVALID);
            Marks.amount(problem, charts.of(access.book()), "amount", amount, both);
            if (!problem.fields().isEmpty()) {
                throw problem;
            }
            return amount.commodity().value();
        }
        String waited = marks.find(access.book(), pair.expense().id())
                .map(standing -> standing.owed().commodity())
                .filter(both::contains)
                .orElse(null);
        if (waited != null) {
            return waited;
        }
        if (both.size() > 1) {
            throw ProblemException.invalid("amount", FieldCode.REQUIRED);
        }
        return both.first();
    }

    private static void requireRoom(LinkPair pair, MoneyLink link) {
        CommodityCode commodity = CommodityCode.of(link.commodity());
        BigDecimal free = pair.free(link.commodity());
        BigDecimal wanted = link.amount() == null ? pair.money().received(link.commodity()) : link.amount();
        if (wanted.compareTo(free) > 0) {
            throw ProblemException.of(
                    ErrorCode.MORE_THAN_RECEIVED,
                    Money.of(free.max(BigDecimal.ZERO), commodity).toString());
        }
        BigDecimal room = pair.room(link.commodity());
        if (wanted.compareTo(room) > 0) {
            throw ProblemException.of(
                    ErrorCode.MORE_THAN_EXPENSE,
                    Money.of(room.max(BigDecimal.ZERO), commodity).toString());
        }
    }

    /** @param transaction either of the two */
    Written<Boolean> remove(BookAccess access, UUID transaction, UUID id) {
        return operations.change(access, KIND + ".deleted", operation -> {
            parties.hold(operation.transaction(), List.of(transaction));
            MoneyLink link = sql.find(access.book(), id)
                    .filter(found -> found.joins(transaction))
                    .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            takeAway(operation, link);
            return true;
        });
    }

    private void takeAway(Operation operation, MoneyLink link) {
        sql.delete(operation.transaction(), link.id());
        operation.note(KIND, link.id(), link, null);
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        MoneyLink before = read(step.before());
        MoneyLink now = sql.find(step.access().book(), step.id()).orElse(null);
        if (before == null) {
            if (now == null) {
                throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".deleted");
            }
            takeAway(operation, now);
            return;
        }
        if (now != null) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, MADE);
        }
        putBack(operation, before);
    }

    /** Only where there is still room for it. */
    private void putBack(Operation operation, MoneyLink link) {
        BookId book = operation.access().book();
        List<UUID> both = List.of(link.expense(), link.money());
        parties.hold(operation.transaction(), both);
        List<MoneyLink> links = sql.around(book, both);
        Map<UUID, OwedParty> around = around(book, links, both);
        OwedParty expense = around.get(link.expense());
        OwedParty money = around.get(link.money());
        if (expense == null || money == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        LinkPair pair = new LinkPair(expense, money, links, around);
        BigDecimal wanted = link.meant(money);
        if (pair.isLinked()
                || wanted.compareTo(pair.free(link.commodity())) > 0
                || wanted.compareTo(pair.room(link.commodity())) > 0) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, MADE);
        }
        sql.insert(operation.transaction(), link);
        operation.note(KIND, link.id(), null, link);
    }

    private @Nullable MoneyLink read(@Nullable String text) {
        return text == null ? null : json.readValue(text, MoneyLink.class);
    }
}
