package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.Change;
import dev.sallim.core.forecast.Movement;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.planning.forecast.WhatIfRequest.WhatIfChange;
import dev.sallim.planning.recurring.ExpectedFlows.Day;
import dev.sallim.planning.recurring.RuleDays;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the changes of a "what if", each against what the ones before it left. */
final class WhatIf {
    static final int MOST = 100;
    static final int FARTHEST = 366;

    private final Ground ground;
    private final List<Change> changes = new ArrayList<>();
    private List<Movement> movements;

    private WhatIf(Ground ground) {
        this.ground = ground;
        this.movements = ground.movements();
    }

    static List<Change> of(WhatIfRequest request, Ground ground) {
        List<@Nullable WhatIfChange> asked = request.changes();
        if (asked == null || asked.isEmpty()) {
            throw ProblemException.invalid("changes", FieldCode.REQUIRED);
        }
        if (asked.size() > MOST) {
            throw ProblemException.invalid("changes", FieldCode.TOO_MANY, MOST);
        }
        WhatIf whatIf = new WhatIf(ground);
        for (int i = 0; i < asked.size(); i++) {
            whatIf.read("changes[" + i + "]", asked.get(i));
        }
        return whatIf.changes;
    }

    private void read(String path, @Nullable WhatIfChange asked) {
        WhatIfChange given = required(path, asked);
        Change change = switch (required(path + ".action", given.action())) {
            case ADD -> new Change.Add(added(path, given));
            case DROP -> new Change.Drop(item(path, given), given.date());
            case MOVE -> new Change.Move(item(path, given), given.date(), days(path, given));
            case RESIZE -> new Change.Resize(item(path, given), given.date(), size(path, given));
        };
        changes.add(change);
        movements = change.apply(movements.stream()).toList();
    }

    private UUID item(String path, WhatIfChange given) {
        UUID item = required(path + ".recurringId", given.recurringId());
        if (!ground.ahead().items().contains(item)) {
            throw ProblemException.invalid(path + ".recurringId", FieldCode.NOT_FOUND);
        }
        LocalDate date = given.date();
        if (date != null
                && movements.stream()
                        .noneMatch(one -> one.item().equals(item) && one.day().equals(date))) {
            throw ProblemException.invalid(path + ".date", FieldCode.NOT_FOUND);
        }
        return item;
    }

    private static int days(String path, WhatIfChange given) {
        int days = required(path + ".days", given.days());
        if (Math.abs((long) days) > FARTHEST) {
            throw ProblemException.invalid(path + ".days", FieldCode.OUT_OF_RANGE, -FARTHEST, FARTHEST);
        }
        return days;
    }

    /** Only what is one flow in one commodity has one amount. */
    private BigDecimal size(String path, WhatIfChange given) {
        Money amount = positive(path, given);
        for (Day day : ground.ahead().days()) {
            if (day.recurringId().equals(given.recurringId())) {
                if (day.flows().size() != 1 || day.flows().getFirst().toAmount() != null) {
                    throw ProblemException.invalid(path + ".amount", FieldCode.NOT_WITH, "flows");
                }
                CommodityCode commodity = day.flows().getFirst().amount().commodity();
                if (!commodity.equals(amount.commodity())) {
                    throw ProblemException.invalid(path + ".amount", FieldCode.OTHER_COMMODITY, commodity);
                }
            }
        }
        return amount.amount();
    }

    private static Money positive(String path, WhatIfChange given) {
        Money amount = required(path + ".amount", given.amount());
        if (!amount.isPositive()) {
            throw ProblemException.invalid(path + ".amount", FieldCode.NOT_POSITIVE);
        }
        return amount;
    }

    private List<Movement> added(String path, WhatIfChange given) {
        Money amount = positive(path, given);
        UUID from = given.from();
        UUID to = given.to();
        if (from == null && to == null) {
            throw ProblemException.invalid(path + ".from", FieldCode.REQUIRED);
        }
        if (from != null && from.equals(to)) {
            throw ProblemException.invalid(path + ".to", FieldCode.SAME_ACCOUNT);
        }
        requireAccount(path + ".from", from, amount, path);
        requireAccount(path + ".to", to, amount, path);
        UUID item = new UUID(0, changes.size() + 1L);
        List<Movement> added = new ArrayList<>();
        for (LocalDate day : addedDays(path, given)) {
            if (from != null) {
                added.add(new Movement(item, from, day, amount.amount().negate()));
            }
            if (to != null) {
                added.add(new Movement(item, to, day, amount.amount()));
            }
        }
        return added;
    }

    private void requireAccount(String field, @Nullable UUID account, Money amount, String path) {
        if (account == null) {
            return;
        }
        CommodityCode commodity = ground.accounts().get(account);
        if (commodity == null) {
            throw ProblemException.invalid(field, FieldCode.NOT_FOUND);
        }
        if (!commodity.equals(amount.commodity())) {
            throw ProblemException.invalid(path + ".amount", FieldCode.OTHER_COMMODITY, commodity);
        }
    }

    private List<LocalDate> addedDays(String path, WhatIfChange given) {
        LocalDate date = required(path + ".date", given.date());
        if (!ground.days().contains(date)) {
            throw ProblemException.invalid(
                    path + ".date",
                    FieldCode.OUT_OF_RANGE,
                    ground.days().first(),
                    ground.days().last());
        }
        String rule = given.rule();
        return rule == null
                ? List.of(date)
                : RuleDays.between(path + ".rule", rule, date, ground.days().last());
    }

    private static <T> T required(String path, @Nullable T value) {
        if (value == null) {
            throw ProblemException.of(ErrorCode.INVALID).field(path, FieldCode.REQUIRED);
        }
        return value;
    }
}
