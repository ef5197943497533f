package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Categories: what money was for, or came from. A tree of at most four levels for each class. */
@Component
class Categories implements Kind<AccountRow, CategoryView> {
    private final ChartOperations operations;
    private final AccountSql accounts;
    private final CategorySql sql;

    Categories(ChartOperations operations, AccountSql accounts, CategorySql sql) {
        this.operations = operations;
        this.accounts = accounts;
        this.sql = sql;
    }

    record NewCategory(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"INCOME", "EXPENSE"})
            @JsonProperty("class")
            @Nullable
            AccountClass categoryClass,

            @Nullable UUID parentId,
            @Nullable Priority priority,

            @Schema(pattern = "^(" + Check.COLOUR + ")$", description = Check.COLOUR_IN_WORDS) @Nullable
            String colour,

            @Schema(pattern = "^(" + Icons.NAMES + ")$", description = Icons.IN_WORDS) @Nullable
            String icon) {}

    record CategoryEdit(
            Change<String> name,
            Change<UUID> parentId,
            Change<Priority> priority,

            @Schema(pattern = "^(" + Check.COLOUR + ")$", description = Check.COLOUR_IN_WORDS)
            Change<String> colour,

            @Schema(pattern = "^(" + Icons.NAMES + ")$", description = Icons.IN_WORDS)
            Change<String> icon) {}

    /** @param ids of children of {@code parentId} (none: of the top level), in the order to be; the others follow */
    record Order(
            @Nullable UUID parentId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> ids) {}

    /**
     * Where a category is to stand.
     *
     * @param parentId none: at the top level
     * @param before which one of that place it comes before; none: it is the last
     */
    record Place(@Nullable UUID parentId, @Nullable UUID before) {}

    Page<CategoryView> list(ListQuery query, @Nullable AccountClass categoryClass) {
        String name = categoryClass == null ? null : categoryClass.name();
        return sql.page(query, name).map(used -> CategoryView.of(used.row(), used.uses()));
    }

    CategoryView get(BookAccess access, UUID id) {
        return sql.live(access.book(), id)
                .map(used -> CategoryView.of(used.row(), used.uses()))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<CategoryView> create(BookAccess access, IdempotencyKey key, NewCategory request) {
        Check check = new Check();
        NameText.Clean name = check.name("name", request.name(), Check.LONGEST_NAME);
        AccountClass categoryClass =
                check.required("class", request.categoryClass()).orElse(AccountClass.EXPENSE);
        if (!categoryClass.isCategory()) {
            check.refuse("class", FieldCode.NOT_ONE_OF, "INCOME, EXPENSE");
        }
        checkPriority(check, request.priority(), categoryClass);
        check.colour("colour", request.colour());
        check.icon("icon", request.icon());
        check.done();
        return operations.create(access, key, ObjectKind.CATEGORY.action("created"), CategoryView.class, write -> {
            List<AccountRow> live = accounts.categories(write.transaction());
            requireParent(new CategoryTree(live), null, categoryClass, request.parentId());
            AccountRow.Label label = new AccountRow.Label(
                    name.name(),
                    name.key().value(),
                    request.priority(),
                    request.colour(),
                    request.icon(),
                    nextSortOrder(live));
            AccountRow row = new AccountRow(
                    write.nextId(),
                    AccountRow.Shape.category(categoryClass, request.parentId()),
                    label,
                    AccountRow.Details.NONE,
                    CardTerms.NONE,
                    Life.born(write.at()));
            return ChartVerbs.answer(write, this, write.insert(accounts, row));
        });
    }

    Written<CategoryView> edit(BookAccess access, UUID id, IfMatch version, CategoryEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), Check.LONGEST_NAME);
        check.colour("colour", request.colour().or(null));
        check.icon("icon", request.icon().or(null));
        check.done();
        return operations.change(access, ObjectKind.CATEGORY.action("edited"), CategoryView.class, write -> {
            AccountRow before = ChartVerbs.live(write, this, id);
            version.check(before.version());
            UUID parent = request.parentId().or(before.shape().parentId());
            requirePlace(write, before, parent);
            AccountRow after = before.withShape(before.shape().withParent(parent))
                    .withLabel(label(before, name, request))
                    .withLife(before.life().changed(write.at()));
            return ChartVerbs.answer(write, this, write.update(accounts, before, after));
        });
    }

    private static AccountRow.Label label(AccountRow before, Optional<NameText.Clean> name, CategoryEdit request) {
        AccountRow.Label label = before.label();
        Priority priority = request.priority().or(label.priority());
        Check check = new Check();
        checkPriority(check, priority, before.shape().accountClass());
        check.done();
        return new AccountRow.Label(
                name.map(NameText.Clean::name).orElse(label.name()),
                name.map(clean -> clean.key().value()).orElse(label.nameKey()),
                priority,
                request.colour().or(label.colour()),
                request.icon().or(label.icon()),
                label.sortOrder());
    }

    Written<CategoryList> reorder(BookAccess access, IdempotencyKey key, Order request) {
        Check check = new Check();
        List<UUID> ids = check.ids("ids", request.ids(), Reorder.MOST);
        check.done();
        return operations.create(access, key, ObjectKind.CATEGORY.action("reordered"), CategoryList.class, write -> {
            List<AccountRow> siblings = accounts.categories(write.transaction()).stream()
                    .filter(row -> Objects.equals(row.shape().parentId(), request.parentId()))
                    .toList();
            List<AccountRow> ordered = Reorder.accounts(write, accounts, siblings, ids);
            return Answer.of(new CategoryList(
                    ordered.stream().map(row -> CategoryView.of(row, null)).toList()));
        });
    }

    /** To another parent, or another place below the same one; what is below it comes along. */
    Written<CategoryView> move(BookAccess access, IdempotencyKey key, UUID id, Place place) {
        return operations.create(access, key, ObjectKind.CATEGORY.action("moved"), CategoryView.class, write -> {
            AccountRow row = ChartVerbs.live(write, this, id);
            requireOwn(row);
            requirePlace(write, row, place.parentId());
            List<AccountRow> siblings = accounts.categories(write.transaction()).stream()
                    .filter(each -> each.shape().accountClass() == row.shape().accountClass()
                            && Objects.equals(each.shape().parentId(), place.parentId()))
                    .toList();
            return ChartVerbs.answer(write, this, Reorder.move(write, accounts, row, siblings, place));
        });
    }

    /** Siblings in their new order. */
    record CategoryList(List<CategoryView> items) {}

    private void requirePlace(ChartWrite write, AccountRow row, @Nullable UUID parent) {
        if (Objects.equals(parent, row.shape().parentId())) {
            return;
        }
        CategoryTree tree = new CategoryTree(accounts.categories(write.transaction()));
        requireParent(tree, row.id(), row.shape().accountClass(), parent);
    }

    private static void requireParent(
            CategoryTree tree, @Nullable UUID child, AccountClass childClass, @Nullable UUID parent) {
        CategoryTree.Refusal refusal = tree.refusal(child, childClass, parent);
        if (refusal != null) {
            throw switch (refusal) {
                case NO_SUCH_PARENT -> ProblemException.invalid("parentId", FieldCode.NOT_FOUND);
                case OTHER_CLASS -> ProblemException.invalid("parentId", FieldCode.OTHER_CLASS);
                case ITSELF_OR_BELOW -> ProblemException.invalid("parentId", FieldCode.BELOW_ITSELF);
                case TOO_DEEP -> ProblemException.invalid("parentId", FieldCode.TOO_DEEP, CategoryTree.DEEPEST);
            };
        }
    }

    private static void checkPriority(Check check, @Nullable Priority priority, AccountClass categoryClass) {
        if (priority != null && !priority.fits(categoryClass)) {
            check.refuse(
                    "priority",
                    FieldCode.NOT_ONE_OF,
                    categoryClass == AccountClass.INCOME ? "REGULAR, IRREGULAR" : "MUST, SAVING, OTHER");
        }
    }

    static int nextSortOrder(List<AccountRow> live) {
        return 1 + live.stream().mapToInt(row -> row.label().sortOrder()).max().orElse(0);
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.CATEGORY;
    }

    @Override
    public ChartTable<AccountRow> table() {
        return accounts;
    }

    @Override
    public Class<AccountRow> rowType() {
        return AccountRow.class;
    }

    @Override
    public Class<CategoryView> viewType() {
        return CategoryView.class;
    }

    @Override
    public CategoryView view(ChartWrite write, AccountRow row) {
        return CategoryView.of(row, null);
    }

    @Override
    public AccountRow withLife(AccountRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public boolean covers(AccountRow row) {
        return row.isCategory();
    }

    @Override
    public void beforeArchive(ChartWrite write, AccountRow row) {
        requireOwn(row);
    }

    /** The two fixed categories stay: transactions without a category need them. */
    static void requireOwn(AccountRow row) {
        if (row.shape().role() != SystemRole.NONE) {
            throw ProblemException.of(ErrorCode.FIXED_CATEGORY);
        }
    }

    @Override
    public void beforeTrash(ChartWrite write, AccountRow row) {
        requireOwn(row);
        CategorySql.Uses uses = sql.uses(write.transaction(), row.id());
        InUse.refuse(InUse.of("transactions", uses.transactions())
                .and("categories", uses.categories())
                .and("payees", uses.payees()));
    }

    @Override
    public void beforeRestore(ChartWrite write, AccountRow row) {
        CategoryTree tree = new CategoryTree(accounts.categories(write.transaction()));
        CategoryTree.Refusal refusal =
                tree.refusal(row.id(), row.shape().accountClass(), row.shape().parentId());
        if (refusal == CategoryTree.Refusal.NO_SUCH_PARENT) {
            throw ProblemException.of(ErrorCode.IN_TRASH).field("parentId", ErrorCode.IN_TRASH);
        }
        requireParent(tree, row.id(), row.shape().accountClass(), row.shape().parentId());
    }

    @Override
    public void beforePurge(ChartWrite write, AccountRow row) {
        accounts.dropEmptyPositions(write.transaction(), row.id());
    }
}
