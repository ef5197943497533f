package dev.sallim.ledger.journal;

import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.Charts;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.JournalSql;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened to an object, from the journal. */
@Component
class History {
    /** What has a history that people may read. */
    enum Kind {
        TRANSACTION,
        ACCOUNT,
        WALLET,
        CATEGORY,
        PAYEE,
        TAG,
        SAVED_VIEW,
        TEMPLATE;

        /** As {@code journal_entry.object_kind} has it. */
        String journalWord() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ciphertext that undo needs and nobody can read; the masked number stands beside it. */
    private static final List<String> NOT_SHOWN = List.of("numberSealed");

    private final JournalSql journal;
    private final TransactionSql transactions;
    private final Charts charts;
    private final JsonMapper json;

    History(JournalSql journal, TransactionSql transactions, Charts charts, JsonMapper json) {
        this.journal = journal;
        this.transactions = transactions;
        this.charts = charts;
        this.json = json;
    }

    /** Of what was removed for good too; 404 where there has never been such an object in the book. */
    Page<HistoryEntry> of(BookAccess access, Kind kind, UUID id, PageRequest page) {
        Cursors cursors = Cursors.of("-id", access.book(), kind, id);
        UUID before = page.after() == null ? null : cursors.read(page.after()).uuid(0);
        List<JournalEntry> entries = journal.ofObject(access.book(), kind.journalWord(), id, before, page.rows());
        if (entries.isEmpty() && before == null && !exists(access.book(), kind, id)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return cursors.page(entries, page, entry -> Cursors.Keys.of(entry.id())).map(this::shown);
    }

    /** What came with an import or with the book has no entry of its own. */
    private boolean exists(BookId book, Kind kind, UUID id) {
        Chart chart = charts.of(book);
        return switch (kind) {
            case TRANSACTION -> !transactions.byIds(book, List.of(id)).isEmpty();
            case ACCOUNT -> chart.account(id).filter(Chart.Account::holdsMoney).isPresent();
            case CATEGORY -> chart.account(id).filter(Chart.Account::isCategory).isPresent();
            case WALLET -> chart.wallet(id).isPresent();
            case PAYEE -> chart.payee(id).isPresent();
            case TAG -> chart.tag(id).isPresent();
            // Nothing makes one but an operation, so one without an entry was never there.
            case SAVED_VIEW, TEMPLATE -> false;
        };
    }

    private HistoryEntry shown(JournalEntry entry) {
        return new HistoryEntry(
                entry.operation(),
                entry.at(),
                entry.actor(),
                entry.action(),
                tree(entry.before()),
                tree(entry.after()));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode tree = json.readTree(text);
        if (tree instanceof ObjectNode object) {
            object.remove(NOT_SHOWN);
        }
        return tree;
    }
}
