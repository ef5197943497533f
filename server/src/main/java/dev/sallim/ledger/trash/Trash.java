package dev.sallim.ledger.trash;

import dev.sallim.core.ledger.UuidOrder;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.TrashKind;
import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One list over all kinds: each gives its latest, and they are merged by moment. */
@Component
class Trash {
    private static final String ACCOUNTS = "accounts";
    private static final Comparator<Found> LATEST_FIRST = Comparator.comparing(
                    (Found found) -> found.thing().deletedAt())
            .thenComparing(found -> found.thing().id(), UuidOrder.UNSIGNED)
            .reversed();

    private final List<TrashKind> kinds;
    private final TransactionTrashSql sql;
    private final TransactionSql transactions;
    private final ChartRetry charts;

    Trash(List<TrashKind> kinds, TransactionTrashSql sql, TransactionSql transactions, ChartRetry charts) {
        this.kinds = List.copyOf(kinds);
        this.sql = sql;
        this.transactions = transactions;
        this.charts = charts;
    }

    private record Found(String kind, Trashed thing) {}

    /** @param kind as in paths; none for all of them */
    Page<TrashItem> page(BookAccess access, @Nullable String kind, PageRequest request) {
        List<TrashKind> asked = kinds.stream()
                .filter(one -> kind == null || one.pathWord().equals(kind))
                .toList();
        if (asked.isEmpty()) {
            throw ProblemException.invalid("kind", FieldCode.UNKNOWN);
        }
        Cursors cursors = Cursors.of("-deletedAt", access.book(), kind);
        Key last = request.after() == null ? null : key(cursors.read(request.after()));
        List<Found> found = new ArrayList<>();
        for (TrashKind one : asked) {
            one.page(access.book(), last, request.rows()).forEach(thing -> found.add(new Found(one.pathWord(), thing)));
        }
        found.sort(LATEST_FIRST);
        List<Found> rows = found.subList(0, Math.min(found.size(), request.rows()));
        Page<Found> page = cursors.page(
                rows,
                request,
                row -> Cursors.Keys.of(row.thing().deletedAt(), row.thing().id()));
        return shown(access.book(), page);
    }

    private static Key key(Cursors.Keys keys) {
        return new Key(keys.instant(0), keys.uuid(1));
    }

    private Page<TrashItem> shown(BookId book, Page<Found> page) {
        Map<UUID, Long> counts = counts(book, page.items());
        Map<UUID, TransactionView> views = views(book, page.items());
        return page.map(found -> {
            Trashed thing = found.thing();
            UUID operation = thing.deletedIn().value();
            return new TrashItem(
                    found.kind(),
                    thing.id(),
                    thing.name(),
                    thing.version(),
                    thing.deletedAt(),
                    operation,
                    found.kind().equals(ACCOUNTS) ? counts.getOrDefault(operation, 0L) : 0,
                    views.get(thing.id()));
        });
    }

    private Map<UUID, Long> counts(BookId book, List<Found> items) {
        List<Instant> moments = new ArrayList<>();
        List<UUID> operations = new ArrayList<>();
        for (Found found : items) {
            if (found.kind().equals(ACCOUNTS)) {
                moments.add(found.thing().deletedAt());
                operations.add(found.thing().deletedIn().value());
            }
        }
        return operations.isEmpty() ? Map.of() : sql.with(book, moments, operations);
    }

    private Map<UUID, TransactionView> views(BookId book, List<Found> items) {
        List<UUID> ids = items.stream()
                .filter(found -> found.kind().equals(TransactionTrash.PATH_WORD))
                .map(found -> found.thing().id())
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return charts.run(book, chart -> {
            Map<UUID, TransactionView> views = new HashMap<>();
            for (StoredTransaction stored : transactions.byIds(book, ids)) {
                views.put(stored.id(), stored.view(chart, null));
            }
            return views;
        });
    }
}
