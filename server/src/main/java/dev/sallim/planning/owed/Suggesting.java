package dev.sallim.planning.owed;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.planning.owed.LinkView.Party;
import dev.sallim.planning.owed.LinkView.Suggestion;
import dev.sallim.planning.owed.LinkView.Suggestions;
import dev.sallim.planning.owed.OwedSql.Standing;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks for the money that came for an expense: what came in within a year of it, the nearest amounts first. */
@Service
class Suggesting {
    private static final int MOST = 20;
    private static final int LOOKED_AT = 100;
    private static final int DAYS = 366;
    private static final Comparator<Party> BY_DAY =
            Comparator.comparing(Party::date).thenComparing(Party::id);

    private final PartySql parties;
    private final LinkSql links;
    private final OwedSql marks;

    Suggesting(PartySql parties, LinkSql links, OwedSql marks) {
        this.parties = parties;
        this.links = links;
        this.marks = marks;
    }

    Suggestions of(BookAccess access, UUID expenseId) {
        OwedParty expense = parties.of(access.book(), List.of(expenseId)).get(expenseId);
        if (expense == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (!expense.isExpense()) {
            throw ProblemException.of(ErrorCode.NOT_AN_EXPENSE);
        }
        Standing standing = marks.find(access.book(), expenseId).orElse(null);
        String commodity = standing == null
                ? expense.spentCommodities().first()
                : standing.owed().commodity();
        PartySql.Wanted wanted = new PartySql.Wanted(
                commodity,
                standing == null ? expense.spent(commodity) : standing.still(),
                expense.date(),
                expense.date().plusDays(DAYS));
        List<UUID> candidates = parties.incoming(access.book(), wanted, LOOKED_AT);
        List<UUID> all = new ArrayList<>(candidates);
        all.add(expenseId);
        List<MoneyLink> made = links.around(access.book(), all);
        Set<UUID> ids = new HashSet<>(all);
        made.forEach(link -> ids.addAll(List.of(link.expense(), link.money())));
        Map<UUID, OwedParty> around = parties.of(access.book(), ids);
        BigDecimal missing = missing(new LinkPair(expense, expense, made, around), standing, commodity);
        List<Suggestion> found = new ArrayList<>();
        for (UUID candidate : candidates) {
            LinkPair pair = new LinkPair(expense, LinkPair.party(around, candidate), made, around);
            if (pair.money().isMoneyReceived()
                    && !pair.isLinked()
                    && pair.free(commodity).signum() > 0) {
                found.add(suggestion(pair, commodity, missing));
            }
        }
        found.sort(Comparator.<Suggestion, BigDecimal>comparing(
                        one -> one.free().amount().subtract(missing).abs())
                .thenComparing(Suggestion::money, BY_DAY));
        return new Suggestions(
                Money.of(missing, CommodityCode.of(commodity)),
                found.stream().limit(MOST).toList());
    }

    private static BigDecimal missing(LinkPair pair, @Nullable Standing standing, String commodity) {
        return standing == null ? pair.room(commodity).max(BigDecimal.ZERO) : standing.still();
    }

    private static Suggestion suggestion(LinkPair pair, String commodity, BigDecimal missing) {
        CommodityCode code = CommodityCode.of(commodity);
        BigDecimal free = pair.free(commodity);
        BigDecimal apart = free.subtract(missing).abs();
        return new Suggestion(
                Party.of(pair.money(), Money.of(pair.money().received(commodity), code)),
                Money.of(free, code),
                apart.multiply(BigDecimal.TEN).compareTo(missing) <= 0);
    }
}
