package dev.sallim.planning.goal;

import dev.sallim.core.goal.PercentGoal;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goals want of the money that comes in: for whoever plans with the rest. */
@Component
public class GoalClaims {
    private final GoalSql sql;
    private final GoalLooking looking;

    GoalClaims(GoalSql sql, GoalLooking looking) {
        this.sql = sql;
        this.looking = looking;
    }

    /**
     * @param percent of the income, of a goal that takes a part of it
     * @param needed what the period has to bring, of one that is an amount by a day
     * @param contributed what other accounts sent it in the days that were asked for, less what went back; zero at least
     */
    public record Claim(
            UUID goalId,
            String name,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal needed,
            BigDecimal contributed) {}

    /** Of goals in that currency which ask for something. */
    public List<Claim> between(BookAccess access, String currency, LocalDate from, LocalDate to, LocalDate today) {
        List<Goal> goals = sql.all(access.book()).stream()
                .filter(goal -> goal.currency().equals(currency))
                .filter(goal -> goal.percent() != null || goal.dueOn() != null)
                .toList();
        List<Claim> claims = new ArrayList<>();
        List<GoalView> views = goals.isEmpty() ? List.of() : looking.at(access, goals, today);
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            GoalView view = views.get(i);
            claims.add(new Claim(
                    goal.id(),
                    goal.name(),
                    goal.percent(),
                    goal.percent() != null || view.needed() == null
                            ? null
                            : view.needed().amount(),
                    contributed(access, goal, from, to)));
        }
        return claims;
    }

    private BigDecimal contributed(BookAccess access, Goal goal, LocalDate from, LocalDate to) {
        List<UUID> accounts = goal.accounts().stream().map(Funding::accountId).toList();
        if (accounts.isEmpty() || to.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        return sql.transfers(access.book(), accounts, List.of(from), to).stream()
                .map(GoalSql.Moved::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    /**
     * What a period has to bring for a goal.
     *
     * @param income of the period, for a goal that takes a part of it
     * @return empty where the goal has no due day and is no part of an income
     */
    public Optional<Money> needed(BookAccess access, UUID id, BigDecimal income, LocalDate today) {
        Goal goal = sql.all(access.book()).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("goalId", FieldCode.NOT_FOUND));
        CommodityCode currency = CommodityCode.of(goal.currency());
        if (goal.percent() != null) {
            int scale = Currencies.scaleOf(currency).orElse(2);
            return Optional.of(Money.of(new PercentGoal(goal.percent()).claim(income, scale), currency));
        }
        return Optional.ofNullable(
                looking.at(access, List.of(goal), today).getFirst().needed());
    }

    /** The accounts that goals have money in. */
    public Collection<UUID> accounts(BookAccess access) {
        return sql.all(access.book()).stream()
                .flatMap(goal -> goal.accounts().stream())
                .map(Funding::accountId)
                .distinct()
                .toList();
    }
}
