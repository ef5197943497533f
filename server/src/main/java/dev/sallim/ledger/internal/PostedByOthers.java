package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.NameText;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import dev.sallim.ledger.internal.TransactionDrafts.Rights;
import dev.sallim.platform.BookId;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.Ids;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The ledger's side of what other modules post. */
@Component
class PostedByOthers implements LedgerPosting {
    private static final String SOURCE = "RECURRING";
    private static final String ADD_PAYEE = """
            SELECT ledger_new_payees_v1(:book, :at, :ids, :names, :keys) IS NULL AS done""";

    private final ChartRetry retry;
    private final Charts charts;
    private final LedgerFunctions functions;
    private final CanonicalJson json;
    private final Ids ids;

    PostedByOthers(ChartRetry retry, Charts charts, LedgerFunctions functions, CanonicalJson json, Ids ids) {
        this.retry = retry;
        this.charts = charts;
        this.functions = functions;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public <T> T withChart(BookId book, Function<Chart, T> work) {
        return retry.run(book, work);
    }

    @Override
    public void forgetChart(BookId book) {
        charts.forget(book);
    }

    @Override
    public Checked check(Chart chart, NewTransaction request) {
        Draft draft = TransactionDrafts.check(request, chart, Rights.ORDINARY);
        return new Checked(draft.kind(), draft.payee(), draft.newPayee());
    }

    @Override
    public void addPayee(Part part, UUID id, NameText.Clean name) {
        try {
            part.transaction()
                    .query(ADD_PAYEE)
                    .param("at", part.at())
                    .array("ids", SqlType.UUID, List.of(id))
                    .array("names", SqlType.TEXT, List.of(name.name()))
                    .array("keys", SqlType.TEXT, List.of(name.key().value()))
                    .one(row -> row.bool("done"));
        } catch (DatabaseException e) {
            throw LedgerRefusal.of(e);
        }
    }

    @Override
    public UUID post(Part part, Chart chart, NewTransaction request) {
        Draft draft = TransactionDrafts.check(request, chart, Rights.ORDINARY);
        if (draft.newPayee() != null) {
            throw new IllegalArgumentException("the payee has to be made first");
        }
        StoredTransaction added = new StoredTransaction(
                ids.next(),
                draft.date(),
                ChronoUnit.MICROS.between(Instant.EPOCH, part.at()),
                draft.kind(),
                draft.payee(),
                draft.note(),
                draft.tags(),
                draft.flows(),
                SOURCE,
                part.recurring(),
                1,
                part.at(),
                part.at(),
                null,
                null);
        String body = json.write(added.view(chart, null));
        functions.postWithin(
                part.transaction(),
                WriteClaim.partOf(part.access(), part.operation(), part.at(), part.action()),
                List.of(added),
                new GuardedDeltas(Deltas.of(added.lines(), added.date()), chart),
                List.of(new JournalLine(ids.next(), "transaction", added.id(), null, body)));
        return added.id();
    }
}
