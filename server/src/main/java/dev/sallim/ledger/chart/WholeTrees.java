package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.ledger.CategoryTrees;
import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and replaces the categories of a book as a whole; the two fixed ones stay. */
@Component
class WholeTrees implements CategoryTrees {
    /** Leaves room to put others between them. */
    private static final int STEP = 10;

    private final BookDatabase database;
    private final ChartOperations operations;
    private final Categories categories;
    private final AccountSql accounts;
    private final CategorySql sql;

    WholeTrees(
            BookDatabase database,
            ChartOperations operations,
            Categories categories,
            AccountSql accounts,
            CategorySql sql) {
        this.database = database;
        this.operations = operations;
        this.categories = categories;
        this.accounts = accounts;
        this.sql = sql;
    }

    @Override
    public Tree of(BookId book) {
        return database.snapshot(book, transaction -> {
            List<AccountRow> own = own(accounts.categories(transaction));
            CategorySql.Uses uses = sql.usesOfAll(transaction);
            return new Tree(
                    below(own, AccountClass.INCOME, null),
                    below(own, AccountClass.EXPENSE, null),
                    uses.transactions() + uses.payees() > 0);
        });
    }

    @Override
    public OperationId replace(BookAccess access, List<Branch> income, List<Branch> expense) {
        return operations
                .change(access, ObjectKind.CATEGORY.action("replaced"), Boolean.class, write -> {
                    CategorySql.Uses uses = sql.usesOfAll(write.transaction());
                    InUse.refuse(InUse.of("transactions", uses.transactions()).and("payees", uses.payees()));
                    trashAll(write, own(accounts.categories(write.transaction())));
                    plant(write, income, AccountClass.INCOME, null);
                    plant(write, expense, AccountClass.EXPENSE, null);
                    return Answer.of(true);
                })
                .operation();
    }

    /** What is below goes first. */
    private void trashAll(ChartWrite write, List<AccountRow> rows) {
        CategoryTree tree = new CategoryTree(rows);
        rows.stream()
                .sorted(Comparator.comparingInt(row -> tree.height(row.id())))
                .forEach(row -> ChartVerbs.update(
                        write,
                        categories,
                        row,
                        row.life().trashed(write.operation().value(), write.at())));
    }

    private void plant(ChartWrite write, List<Branch> branches, AccountClass categoryClass, @Nullable UUID parent) {
        int order = 0;
        for (Branch branch : branches) {
            order += STEP;
            UUID id = write.nextId();
            write.insert(accounts, row(write, id, branch, AccountRow.Shape.category(categoryClass, parent), order));
            plant(write, branch.children(), categoryClass, id);
        }
    }

    private static AccountRow row(ChartWrite write, UUID id, Branch branch, AccountRow.Shape shape, int order) {
        Priority priority = branch.priority() == null ? null : Priority.valueOf(branch.priority());
        AccountRow.Label label = new AccountRow.Label(
                branch.name(), NameKey.of(branch.name()).value(), priority, branch.colour(), branch.icon(), order);
        return new AccountRow(id, shape, label, AccountRow.Details.NONE, CardTerms.NONE, Life.born(write.at()));
    }

    private static List<AccountRow> own(List<AccountRow> live) {
        return live.stream()
                .filter(row -> row.shape().role() == SystemRole.NONE)
                .toList();
    }

    private static List<Branch> below(List<AccountRow> rows, AccountClass categoryClass, @Nullable UUID parent) {
        return rows.stream()
                .filter(row -> row.shape().accountClass() == categoryClass
                        && Objects.equals(row.shape().parentId(), parent))
                .sorted(Comparator.comparingInt(row -> row.label().sortOrder()))
                .map(row -> branch(rows, row))
                .toList();
    }

    private static Branch branch(List<AccountRow> rows, AccountRow row) {
        AccountRow.Label label = row.label();
        Priority priority = label.priority();
        return new Branch(
                label.name(),
                priority == null ? null : priority.name(),
                label.colour(),
                label.icon(),
                below(rows, row.shape().accountClass(), row.id()));
    }
}
