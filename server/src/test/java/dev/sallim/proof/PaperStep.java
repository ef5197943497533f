package dev.sallim.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Something that was done to the chart of a book. */
@FunctionalInterface
interface PaperStep {
    /** Takes it back, as part of another operation; answers how to take that back in turn. */
    PaperStep back(PaperBook book, String operation);

    /** One account, payee or tag has another state than before. */
    static PaperStep changed(PaperAccount one, PaperAccount.State before) {
        return (book, operation) -> {
            PaperAccount.State now = one.state;
            one.state = before;
            return changed(one, now);
        };
    }

    /** It was made: taking it back puts it into the trash. */
    static PaperStep made(PaperAccount one) {
        return (book, operation) -> {
            PaperAccount.State before = one.state;
            one.state = one.state.trashed(operation);
            return changed(one, before);
        };
    }

    /** An account went into the trash with all its transactions. */
    static PaperStep trash(PaperBook book, PaperAccount account, String operation) {
        account.state = account.state.trashed(operation);
        for (PaperTransaction one : book.touching(account.id)) {
            if (one.isLive()) {
                book.put(one.trashed(operation).next());
            }
        }
        return (later, undo) -> restore(later, account);
    }

    /** An account came back, with the transactions that went with it. */
    static PaperStep restore(PaperBook book, PaperAccount account) {
        String with = account.state.trashedIn();
        for (PaperTransaction one : List.copyOf(book.transactions.values())) {
            if (with != null && with.equals(one.trashedIn())) {
                book.put(one.trashed(null).next());
            }
        }
        account.state = account.state.trashed(null);
        return (later, undo) -> trash(later, account, undo);
    }

    /** A side of a flow that a merge gave to another category. */
    record Side(String transaction, int line, boolean from) {}

    static PaperStep mergeCategory(PaperBook book, PaperAccount from, PaperAccount into) {
        List<Side> moved = new ArrayList<>();
        for (PaperTransaction one : book.touching(from.id)) {
            for (int line = 0; line < one.flows().size(); line++) {
                if (one.flows().get(line).from().equals(from.id)) {
                    moved.add(new Side(one.id(), line, true));
                }
                if (one.flows().get(line).to().equals(from.id)) {
                    moved.add(new Side(one.id(), line, false));
                }
            }
        }
        relabel(book, moved, from.id, into.id);
        from.state = from.state.merged(into.id);
        return (later, operation) -> {
            relabel(later, moved, into.id, from.id);
            from.state = from.state.merged(null);
            return (again, undo) -> mergeCategory(again, from, into);
        };
    }

    private static void relabel(PaperBook book, List<Side> sides, String from, String into) {
        Set<String> touched = new LinkedHashSet<>();
        for (Side side : sides) {
            PaperTransaction one = book.transactions.get(side.transaction());
            if (one == null || side.line() >= one.flows().size()) {
                continue;
            }
            PaperFlow flow = one.flows().get(side.line());
            if (!(side.from() ? flow.from() : flow.to()).equals(from)) {
                continue;
            }
            List<PaperFlow> flows = new ArrayList<>(one.flows());
            flows.set(side.line(), side.from() ? flow.between(into, flow.to()) : flow.between(flow.from(), into));
            book.put(one.withFlows(flows));
            touched.add(one.id());
        }
        touched.forEach(id -> book.put(book.transaction(id).next()));
    }

    static PaperStep mergePayee(PaperBook book, PaperAccount from, PaperAccount into) {
        List<String> moved = book.transactions.values().stream()
                .filter(one -> from.id.equals(one.payee()))
                .map(PaperTransaction::id)
                .toList();
        moved.forEach(id -> book.put(book.transaction(id).withPayee(into.id).next()));
        from.state = from.state.merged(into.id);
        return (later, operation) -> {
            for (String id : moved) {
                PaperTransaction one = later.transactions.get(id);
                if (one != null && into.id.equals(one.payee())) {
                    later.put(one.withPayee(from.id).next());
                }
            }
            from.state = from.state.merged(null);
            return (again, undo) -> mergePayee(again, from, into);
        };
    }

    static PaperStep mergeTag(PaperBook book, PaperAccount from, PaperAccount into) {
        List<String> had = book.transactions.values().stream()
                .filter(one -> one.tags().contains(from.id))
                .map(PaperTransaction::id)
                .toList();
        Set<String> both = new LinkedHashSet<>();
        for (String id : had) {
            PaperTransaction one = book.transaction(id);
            if (one.tags().contains(into.id)) {
                both.add(id);
            }
            book.put(one.withTags(swapped(one, from.id, into.id)).next());
        }
        from.state = from.state.merged(into.id);
        return (later, operation) -> {
            for (String id : had) {
                PaperTransaction one = later.transactions.get(id);
                if (one != null && one.tags().contains(into.id)) {
                    SortedSet<String> tags = swapped(one, into.id, from.id);
                    if (both.contains(id)) {
                        tags.add(into.id);
                    }
                    later.put(one.withTags(tags).next());
                }
            }
            from.state = from.state.merged(null);
            return (again, undo) -> mergeTag(again, from, into);
        };
    }

    private static SortedSet<String> swapped(PaperTransaction one, String gone, String come) {
        SortedSet<String> tags = new TreeSet<>(one.tags());
        tags.remove(gone);
        tags.add(come);
        return tags;
    }
}
