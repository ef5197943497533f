package dev.sallim.ledger.chart;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

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
