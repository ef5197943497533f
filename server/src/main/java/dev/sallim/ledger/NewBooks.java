package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the ledger of a book that is being made. */
public interface NewBooks {
    /**
     * Writes the chart that every book begins with: the wallet, the system's accounts and the categories, journalled as one operation.
     * Within the transaction that makes the book.
     */
    void open(BookTransaction transaction, Beginning beginning);

    /** Whose book it is, in which currency, and what it begins with. */
    record Beginning(
            OperationId operation,
            PersonId actor,
            CommodityCode currency,
            Names names,
            List<Branch> income,
            List<Branch> expense) {
        public Beginning {
            income = List.copyOf(income);
            expense = List.copyOf(expense);
        }
    }

    /** What the first wallet and the system's own accounts are called in the owner's language. */
    record Names(
            String wallet,
            String opening,
            String adjustment,
            String uncategorisedIncome,
            String uncategorisedExpense) {}

    /**
     * A category with what is below it.
     *
     * @param priority MUST, SAVING or OTHER for expenses, REGULAR or IRREGULAR for incomes
     * @param colour c1 to c8 of the palette
     */
    record Branch(
            String name,
            @Nullable String priority,
            @Nullable String colour,
            @Nullable String icon,
            List<Branch> children) {
        public Branch {
            children = List.copyOf(children);
        }
    }
}
