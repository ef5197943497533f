package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The live categories of a book as a tree of at most {@value #DEEPEST} levels. */
final class CategoryTree {
    static final int DEEPEST = 4;

    /** Why a category cannot have a parent. */
    enum Refusal {
        NO_SUCH_PARENT,
        OTHER_CLASS,
        ITSELF_OR_BELOW,
        TOO_DEEP
    }

    private final Map<UUID, AccountRow> rows = new HashMap<>();

    CategoryTree(Collection<AccountRow> live) {
        live.forEach(row -> rows.put(row.id(), row));
    }

    /** @param child none for one that is to be made */
    @Nullable
    Refusal refusal(@Nullable UUID child, AccountClass childClass, @Nullable UUID parent) {
        if (parent == null) {
            return null;
        }
        AccountRow row = rows.get(parent);
        if (row == null) {
            return Refusal.NO_SUCH_PARENT;
        }
        if (row.shape().accountClass() != childClass) {
            return Refusal.OTHER_CLASS;
        }
        if (child != null && isAtOrBelow(parent, child)) {
            return Refusal.ITSELF_OR_BELOW;
        }
        int height = child == null ? 1 : height(child);
        return depth(parent) + height > DEEPEST ? Refusal.TOO_DEEP : null;
    }

    /** Whether a category is {@code top} or lies below it. */
    boolean isAtOrBelow(UUID category, UUID top) {
        UUID at = category;
        for (int steps = 0; at != null && steps <= rows.size(); steps++) {
            if (at.equals(top)) {
                return true;
            }
            AccountRow row = rows.get(at);
            at = row == null ? null : row.shape().parentId();
        }
        return false;
    }

    /** 1 for a category without parent. */
    private int depth(UUID category) {
        int depth = 0;
        UUID at = category;
        while (at != null && depth <= rows.size()) {
            depth++;
            AccountRow row = rows.get(at);
            at = row == null ? null : row.shape().parentId();
        }
        return depth;
    }

    /** 1 for a category without children. */
    int height(UUID category) {
        int highest = 0;
        for (AccountRow row : rows.values()) {
            if (category.equals(row.shape().parentId())) {
                highest = Math.max(highest, height(row.id()));
            }
        }
        return highest + 1;
    }
}
