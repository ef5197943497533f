package dev.sallim.ledger.chart;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows into an order that a person gave: the named ones first, the others after them as they were. */
final class Reorder {
    static final int MOST = 500;

    private Reorder() {}

    static List<AccountRow> accounts(ChartWrite write, AccountSql sql, List<AccountRow> rows, List<UUID> ids) {
        List<AccountRow> ordered = ordered(rows, ids, row -> row.label().sortOrder());
        List<AccountRow> written = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            AccountRow row = ordered.get(i);
            boolean same = row.label().sortOrder() == i + 1;
            AccountRow next = row.withLabel(row.label().withSortOrder(i + 1))
                    .withLife(row.life().changed(write.at()));
            written.add(same ? row : write.update(sql, row, next));
        }
        return written;
    }

    static List<WalletRow> wallets(ChartWrite write, WalletSql sql, List<WalletRow> rows, List<UUID> ids) {
        List<WalletRow> ordered = ordered(rows, ids, WalletRow::sortOrder);
        List<WalletRow> written = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            WalletRow row = ordered.get(i);
            WalletRow next = row.withSortOrder(i + 1).withLife(row.life().changed(write.at()));
            written.add(row.sortOrder() == i + 1 ? row : write.update(sql, row, next));
        }
        return written;
    }

    /** Puts a category among those that are, or will be, its siblings. Answers it as it is then. */
    static AccountRow move(
            ChartWrite write, AccountSql sql, AccountRow row, List<AccountRow> siblings, Categories.Place place) {
        List<AccountRow> order = new ArrayList<>(siblings);
        order.removeIf(each -> each.id().equals(row.id()));
        order.sort(Comparator.comparingInt((AccountRow each) -> each.label().sortOrder())
                .thenComparing(ChartRow::id));
        order.add(indexOf(order, place.before()), row);
        AccountRow moved = row;
        for (int i = 0; i < order.size(); i++) {
            AccountRow each = order.get(i);
            boolean same = each.label().sortOrder() == i + 1
                    && Objects.equals(each.shape().parentId(), place.parentId());
            AccountRow next = each.withShape(each.shape().withParent(place.parentId()))
                    .withLabel(each.label().withSortOrder(i + 1))
                    .withLife(each.life().changed(write.at()));
            AccountRow written = same ? each : write.update(sql, each, next);
            moved = each.id().equals(row.id()) ? written : moved;
        }
        return moved;
    }

    private static int indexOf(List<AccountRow> order, @Nullable UUID before) {
        if (before == null) {
            return order.size();
        }
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(before)) {
                return i;
            }
        }
        throw ProblemException.invalid("before", FieldCode.NOT_FOUND);
    }

    private static <R extends ChartRow> List<R> ordered(List<R> rows, List<UUID> ids, ToIntFunction<R> sortOrder) {
        Map<UUID, R> left = rows.stream()
                .sorted(Comparator.comparingInt(sortOrder).thenComparing(ChartRow::id))
                .collect(
                        Collectors.toMap(ChartRow::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        List<R> ordered = new ArrayList<>(rows.size());
        for (int i = 0; i < ids.size(); i++) {
            R row = left.remove(ids.get(i));
            if (row == null) {
                throw ProblemException.invalid("ids[" + i + "]", FieldCode.NOT_FOUND);
            }
            ordered.add(row);
        }
        ordered.addAll(left.values());
        return ordered;
    }
}
