package dev.sallim.ledger;

import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import java.util.List;

/** A book's categories as a whole. */
public interface CategoryTrees {
    Tree of(BookId book);

    /**
     * Puts another tree in the place of the one there, which goes into the trash. One operation, which undo takes back.
     *
     * @throws dev.sallim.platform.ProblemException 409 {@code in_use} where a transaction or a payee needs one of those there
     */
    OperationId replace(BookAccess access, List<Branch> income, List<Branch> expense);

    /** @param used whether something needs one of them, so that they stay */
    record Tree(List<Branch> income, List<Branch> expense, boolean used) {
        public Tree {
            income = List.copyOf(income);
            expense = List.copyOf(expense);
        }
    }
}
