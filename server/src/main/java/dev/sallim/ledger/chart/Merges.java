package dev.sallim.ledger.chart;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one category, payee or tag out of two. The one that goes keeps its row, with where it went: an undo brings it back. */
@Component
class Merges {
    private final ChartOperations operations;
    private final BulkSql bulk;
    private final Categories categories;
    private final Payees payees;
    private final Tags tags;
    private final Rows rows;

    Merges(ChartOperations operations, BulkSql bulk, Categories categories, Payees payees, Tags tags, Rows rows) {
        this.operations = operations;
        this.bulk = bulk;
        this.categories = categories;
        this.payees = payees;
        this.tags = tags;
        this.rows = rows;
    }

    /** What a merge of categories takes along. */
    @Component
    record Rows(AccountSql accounts, PayeeSql payees) {}

    record Into(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID into) {}

    Written<TagView> tag(BookAccess access, IdempotencyKey key, UUID id, Into request) {
        return merge(access, key, tags, id, request);
    }

    Written<PayeeView> payee(BookAccess access, IdempotencyKey key, UUID id, Into request) {
        return merge(access, key, payees, id, request);
    }

    private <R extends ChartRow, V> Written<V> merge(
            BookAccess access, IdempotencyKey key, Kind<R, V> kind, UUID id, Into request) {
        UUID into = target(id, request);
        return operations.create(access, key, kind.objectKind().action("merged"), kind.viewType(), write -> {
            R from = ChartVerbs.live(write, kind, id);
            R target = targetRow(write, kind, into);
            merge(write, kind, from, target);
            return ChartVerbs.answer(write, kind, target);
        });
    }

    private <R extends ChartRow, V> void merge(ChartWrite write, Kind<R, V> kind, R from, R into) {
        long moved = bulk.merge(
                write.transaction(),
                kind.objectKind(),
                write.operation().value(),
                new BulkSql.Merge(from.id(), into.id(), write.at()));
        if (moved < 0) {
            throw new IllegalStateException("merged " + moved + " transactions");
        }
        ChartVerbs.update(write, kind, from, from.life().merged(into.id(), write.at()));
    }

    Written<CategoryView> category(BookAccess access, IdempotencyKey key, UUID id, Into request) {
        UUID into = target(id, request);
        return operations.create(access, key, ObjectKind.CATEGORY.action("merged"), CategoryView.class, write -> {
            AccountRow from = ChartVerbs.live(write, categories, id);
            AccountRow target = targetRow(write, categories, into);
            requireMergeable(write, from, target);
            takeAlong(write, from, target);
            merge(write, categories, from, target);
            return ChartVerbs.answer(write, categories, target);
        });
    }

    private void requireMergeable(ChartWrite write, AccountRow from, AccountRow into) {
        Categories.requireOwn(from);
        if (from.shape().accountClass() != into.shape().accountClass()) {
            throw notMergeable(FieldCode.OTHER_CLASS);
        }
        CategoryTree tree = new CategoryTree(rows.accounts().categories(write.transaction()));
        if (tree.isAtOrBelow(into.id(), from.id())) {
            throw notMergeable(FieldCode.BELOW_ITSELF);
        }
        for (AccountRow child : rows.accounts().children(write.transaction(), from.id())) {
            boolean tooDeep =
                    tree.refusal(child.id(), child.shape().accountClass(), into.id()) == CategoryTree.Refusal.TOO_DEEP;
            if (child.life().isLive() && tooDeep) {
                throw ProblemException.of(ErrorCode.NOT_MERGEABLE)
                        .field("into", FieldCode.TOO_DEEP, CategoryTree.DEEPEST);
            }
        }
    }

    /** Children, and payees that have it as their default, follow; those in the trash too. */
    private void takeAlong(ChartWrite write, AccountRow from, AccountRow into) {
        for (AccountRow child : rows.accounts().children(write.transaction(), from.id())) {
            AccountRow moved = child.withShape(child.shape().withParent(into.id()))
                    .withLife(child.life().changed(write.at()));
            write.update(rows.accounts(), child, moved);
        }
        List<PayeeRow> defaults = rows.payees().withDefaultCategory(write.transaction(), from.id());
        for (PayeeRow payee : defaults) {
            PayeeRow moved =
                    payee.withDefaultCategory(into.id()).withLife(payee.life().changed(write.at()));
            write.update(rows.payees(), payee, moved);
        }
    }

    private static UUID target(UUID from, Into request) {
        UUID into = request.into();
        if (into == null) {
            throw ProblemException.invalid("into", FieldCode.REQUIRED);
        }
        if (into.equals(from)) {
            throw notMergeable(FieldCode.ITSELF);
        }
        return into;
    }

    private static <R extends ChartRow, V> R targetRow(ChartWrite write, Kind<R, V> kind, UUID into) {
        return kind.table()
                .find(write.transaction(), into)
                .filter(row -> row.life().isLive() && kind.covers(row))
                .orElseThrow(() -> ProblemException.invalid("into", FieldCode.NOT_FOUND));
    }

    private static ProblemException notMergeable(FieldCode why) {
        return ProblemException.of(ErrorCode.NOT_MERGEABLE).field("into", why);
    }
}
