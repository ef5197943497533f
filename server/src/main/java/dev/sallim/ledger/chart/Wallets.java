package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wallets: groups of accounts with a purpose and a currency. A book always has one. */
@Component
class Wallets implements Kind<WalletRow, WalletView> {
    private static final int LONGEST_DESCRIPTION = 500;

    private final ChartOperations operations;
    private final WalletSql sql;
    private final CommoditySql commodities;
    private final WalletViews views;
    private final Clock clock;

    Wallets(ChartOperations operations, WalletSql sql, CommoditySql commodities, WalletViews views, Clock clock) {
        this.operations = operations;
        this.sql = sql;
        this.commodities = commodities;
        this.views = views;
        this.clock = clock;
    }

    record NewWallet(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String currency,
            @Nullable String description) {}

    record WalletEdit(Change<String> name, Change<String> currency, Change<String> description) {}

    /** @param ids in the order to be; the others follow */
    record Order(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> ids) {}

    record WalletList(List<WalletView> items) {}

    /** In the order that people gave. */
    Page<WalletView> list(BookAccess access, PageRequest page) {
        Cursors cursors = Cursors.of("order", access.book());
        Cursors.Keys last = page.after() == null ? null : cursors.read(page.after());
        List<WalletRow> rows = sql.page(access.book(), last, page.rows());
        Page<WalletRow> found = cursors.page(rows, page, row -> Cursors.Keys.of(row.sortOrder(), row.id()));
        return new Page<>(views.of(access, found.items(), today(access)), found.next());
    }

    WalletView get(BookAccess access, UUID id) {
        WalletRow row = sql.live(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        return views.of(access, row, today(access));
    }

    private LocalDate today(BookAccess access) {
        return LocalDate.now(clock.withZone(access.zone()));
    }

    Written<WalletView> create(BookAccess access, IdempotencyKey key, NewWallet request) {
        Check check = new Check();
        NameText.Clean name = check.name("name", request.name(), Check.LONGEST_NAME);
        String description = check.text("description", request.description(), LONGEST_DESCRIPTION);
        String asked = request.currency() == null ? access.currency() : request.currency();
        CommodityCode currency = currency(check, asked);
        check.done();
        return operations.create(access, key, ObjectKind.WALLET.action("created"), WalletView.class, write -> {
            int last = sql.live(write.transaction()).stream()
                    .mapToInt(WalletRow::sortOrder)
                    .max()
                    .orElse(0);
            WalletRow row = new WalletRow(
                    write.nextId(),
                    name.name(),
                    name.key().value(),
                    description,
                    use(write, currency).id(),
                    last + 1,
                    Life.born(write.at()));
            return ChartVerbs.answer(write, this, write.insert(sql, row));
        });
    }

    Written<WalletView> edit(BookAccess access, UUID id, IfMatch version, WalletEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), Check.LONGEST_NAME);
        check.optionalText("description", request.description().or(null), LONGEST_DESCRIPTION);
        request.currency().given().ifPresent(code -> currency(check, code));
        check.done();
        return operations.change(access, ObjectKind.WALLET.action("edited"), WalletView.class, write -> {
            WalletRow before = write.live(sql, id);
            version.check(before.version());
            String code = request.currency().orRequired("currency", "");
            String description = request.description().or(before.description());
            WalletRow after = new WalletRow(
                    id,
                    name.map(NameText.Clean::name).orElse(before.name()),
                    name.map(clean -> clean.key().value()).orElse(before.nameKey()),
                    description == null ? "" : description,
                    code.isEmpty()
                            ? before.commodityId()
                            : use(write, CommodityCode.of(code)).id(),
                    before.sortOrder(),
                    before.life().changed(write.at()));
            return ChartVerbs.answer(write, this, write.update(sql, before, after));
        });
    }

    Written<WalletList> reorder(BookAccess access, IdempotencyKey key, Order request) {
        Check check = new Check();
        List<UUID> ids = check.ids("ids", request.ids(), Reorder.MOST);
        check.done();
        return operations.create(access, key, ObjectKind.WALLET.action("reordered"), WalletList.class, write -> {
            List<WalletRow> ordered = Reorder.wallets(write, sql, sql.live(write.transaction()), ids);
            return Answer.of(new WalletList(views.of(access, ordered, write.today())));
        });
    }

    private static CommodityCode currency(Check check, String text) {
        Optional<CommodityCode> code =
                CommodityCode.find(text).filter(found -> Currencies.find(found).isPresent());
        if (code.isEmpty()) {
            check.refuse("currency", FieldCode.UNKNOWN_COMMODITY);
        }
        return code.orElse(CommodityCode.of("XXX"));
    }

    private CommodityRow use(ChartWrite write, CommodityCode currency) {
        return commodities
                .use(write.transaction(), currency, write.at())
                .orElseThrow(() -> ProblemException.invalid("currency", FieldCode.UNKNOWN_COMMODITY));
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.WALLET;
    }

    @Override
    public ChartTable<WalletRow> table() {
        return sql;
    }

    @Override
    public Class<WalletRow> rowType() {
        return WalletRow.class;
    }

    @Override
    public Class<WalletView> viewType() {
        return WalletView.class;
    }

    @Override
    public WalletView view(ChartWrite write, WalletRow row) {
        return views.of(write.access(), row, write.today());
    }

    @Override
    public WalletRow withLife(WalletRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public void beforeTrash(ChartWrite write, WalletRow row) {
        InUse.refuse(InUse.of("accounts", sql.accounts(write.transaction(), row.id())));
        if (sql.live(write.transaction()).size() == 1) {
            throw ProblemException.of(ErrorCode.LAST_WALLET);
        }
    }
}
