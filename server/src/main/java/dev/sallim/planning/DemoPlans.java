package dev.sallim.planning;

import dev.sallim.core.money.Money;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plans the year of a demo's household, by the same tables and comparisons as people's own plans. */
public interface DemoPlans {
    /** Part of the operation that fills the demo's book, in the transaction that makes it. Each of the implementers plans its own. */
    void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans);

    /** Once that is committed: what would otherwise be done a moment later is done before anybody looks. */
    default void settle(BookAccess access, Plans plans) {}

    /**
     * @param payday its periods begin on this day of the month
     * @param closed how many periods are closed; one more is active and one is a draft
     * @param today the active period is the one of a week ago: so the last days of the demo can always be changed
     */
    record Plans(
            int payday,
            int closed,
            LocalDate today,
            Locale language,
            List<Planned> lines,
            List<Again> recurring,
            List<Aim> goals,
            List<InParts> inParts,
            List<ComesBack> owed,
            List<Watch> alerts) {
        public Plans {
            lines = List.copyOf(lines);
            recurring = List.copyOf(recurring);
            goals = List.copyOf(goals);
            inParts = List.copyOf(inParts);
            owed = List.copyOf(owed);
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * @param category of income or expense, by name
     * @param saved whether what is left of it goes on to the next period
     */
    record Planned(String category, BigDecimal plan, boolean saved) {}

    /**
     * Something that comes on one day of each month; accounts, categories and payees by name.
     *
     * @param payee none for what moves between own accounts, and where several are paid
     * @param estimated whether its amount is that of the last times
     * @param posts whether it is booked by itself
     */
    record Again(
            String name,
            String from,
            String to,
            @Nullable String payee,
            Money amount,
            int dayOfMonth,
            boolean estimated,
            boolean posts) {}

    /** Something that is saved for in an account. */
    sealed interface Aim {
        String name();

        /** By name. */
        String account();

        /** @param aside of what the account has */
        record Sum(
                String name,
                String account,
                Money target,
                Money aside,
                @Nullable LocalDate dueOn) implements Aim {}

        /** Of each income. */
        record Share(String name, String account, BigDecimal percent) implements Aim {}
    }

    /** One of the household's transactions: nothing else of that day has that note. */
    record Bought(LocalDate day, String note) {}

    /** A purchase with a card that is paid in parts, a month apart from its day on, free of interest. */
    record InParts(Bought purchase, int parts) {}

    /** An expense that somebody else bears. @param by whom, a payee by name */
    record ComesBack(Bought expense, String by, Money amount) {}

    /** What the household wants to be told of. */
    sealed interface Watch {
        String name();

        /** So much of a category's plan is spent. */
        record Spent(String name, String category, BigDecimal percent) implements Watch {}

        /** Spending as a whole is that far ahead of the days. */
        record Ahead(String name, BigDecimal percent) implements Watch {}

        /** Less than that is left for today. */
        record Short(String name, Money left) implements Watch {}
    }
}
