package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.DemoLedger;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes a demo's chart row by row and its transactions in one call of the posting function. */
@Component
class DemoFilling implements DemoLedger {
    static final String ACTION = "demo.filled";

    private static final int STEP = 10;

    private final Tables tables;
    private final OperationSql operations;
    private final LedgerPostings postings;
    private final LedgerImports imports;
    private final ChartWrite.Tools tools;
    private final Clock clock;

    DemoFilling(
            Tables tables,
            OperationSql operations,
            LedgerPostings postings,
            LedgerImports imports,
            ChartJournal journal,
            Ids ids,
            Clock clock) {
        this.tables = tables;
        this.operations = operations;
        this.postings = postings;
        this.imports = imports;
        this.tools = new ChartWrite.Tools(ids, journal);
        this.clock = clock;
    }

    @Component
    record Tables(
            WalletSql wallets,
            AccountSql accounts,
            PayeeSql payees,
            TagSql tags,
            CommoditySql commodities,
            RateSql rates) {}

    @Override
    public void recount(BookId book, Story story) {
        imports.recount(book, story.events().size());
    }

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Story story) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChartWrite write = new ChartWrite(access, transaction, operation, at, tools);
        operations.nextVersion(transaction);
        WalletRow first = tables.wallets().live(transaction).getFirst();
        WalletRow second = write.insert(
                tables.wallets(),
                new WalletRow(
                        write.nextId(),
                        story.secondWallet(),
                        NameKey.of(story.secondWallet()).value(),
                        "",
                        first.commodityId(),
                        first.sortOrder() + STEP,
                        Life.born(at)));
        Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>());
        int order = 0;
        for (NewAccount account : story.accounts()) {
            order += STEP;
            UUID wallet = account.inSecondWallet() ? second.id() : first.id();
            insert(write, account, wallet, order, names);
        }
        for (String tag : story.tags()) {
            TagRow row = new TagRow(write.nextId(), tag, NameKey.of(tag).value(), null, Life.born(at));
            names.tags().put(tag, TagId.of(write.insert(tables.tags(), row).id()));
        }
        for (String payee : story.payees()) {
            PayeeRow row =
                    new PayeeRow(write.nextId(), payee, NameKey.of(payee).value(), "", null, null, Life.born(at));
            names.payees()
                    .put(payee, PayeeId.of(write.insert(tables.payees(), row).id()));
        }
        int rates = tables.rates().put(transaction, story.rates(), RateSource.IMPORTED, at);
        if (rates != story.rates().size()) {
            throw new IllegalStateException("of " + story.rates().size() + " rates " + rates + " were new");
        }
        // Of a kind that has no undo: one click must not take the whole demo back.
        write.log(ObjectKind.RATE_IMPORT, operation.value(), null, new Rates(rates));
        operations.record(transaction, write, ACTION, write.entries());
        LedgerPostings.Part part = new LedgerPostings.Part(transaction, access, operation, at, ACTION);
        postings.demo(part, chart -> {
            Map<Place, AccountId> places = places(chart, names);
            return story.events().stream()
                    .map(event -> request(event, names, place -> placed(places, place)))
                    .toList();
        });
    }

    @Override
    public boolean beganAsDemo(BookId book) {
        return operations.began(book, ACTION);
    }

    private void insert(ChartWrite write, NewAccount account, UUID wallet, int order, Names names) {
        UUID currency = tables.commodities()
                .use(write.transaction(), account.currency(), write.at())
                .orElseThrow()
                .id();
        Card card = account.card();
        CardTerms terms = card == null
                ? CardTerms.NONE
                : new CardTerms(
                        card.limit(),
                        card.statementDay(),
                        card.paymentDay(),
                        names.accounts().get(card.payingAccount()));
        String key = NameKey.of(account.name()).value();
        AccountRow row = write.insert(
                tables.accounts(),
                new AccountRow(
                        write.nextId(),
                        AccountRow.Shape.account(account.kind(), currency, wallet),
                        new AccountRow.Label(account.name(), key, null, null, null, order),
                        AccountRow.Details.NONE,
                        terms,
                        Life.born(write.at())));
        names.accounts().put(account.name(), row.id());
        if (account.inTrash()) {
            Life trashed = row.life().trashed(write.operation().value(), write.at());
            write.update(tables.accounts(), row, row.withLife(trashed));
        }
    }

    private static Map<Place, AccountId> places(Chart chart, Names names) {
        Map<Place, AccountId> places = new HashMap<>();
        names.accounts().forEach((name, id) -> places.put(new Place.OfAccount(name), AccountId.of(id)));
        places.put(new Place.Opening(), chart.account(SystemRole.OPENING).id());
        for (Chart.Account account : chart.accounts()) {
            if (account.isCategory()) {
                places.put(new Place.OfCategory(account.accountClass(), account.name()), account.id());
            }
        }
        return places;
    }

    private static AccountId placed(Map<Place, AccountId> places, Place place) {
        AccountId id = places.get(place);
        if (id == null) {
            throw new IllegalStateException("the demo names what is not there: " + place);
        }
        return id;
    }

    private static NewTransaction request(Event event, Names names, Function<Place, AccountId> places) {
        List<NewFlow> flows = event.lines().stream()
                .map(line -> new NewFlow(
                        places.apply(line.from()),
                        places.apply(line.to()),
                        line.amount(),
                        line.received(),
                        null,
                        line.from() instanceof Place.OfAccount ? line.state() : null,
                        line.to() instanceof Place.OfAccount ? line.state() : null))
                .toList();
        return new NewTransaction(
                event.day(),
                event.payee() == null ? null : names.payees().get(event.payee()),
                null,
                event.note(),
                event.tags().stream().map(tag -> names.tags().get(tag)).toList(),
                flows);
    }

    /** What was made, by name. */
    private record Names(Map<String, UUID> accounts, Map<String, TagId> tags, Map<String, PayeeId> payees) {}

    /** What the journal keeps of the rates. */
    record Rates(int rates) {}
}
