package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.CommodityKind;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.IsoCurrency;
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
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What amounts are counted in: every currency of ISO 4217 without being asked for, and the book's own shares, funds, coins. */
@Component
class Commodities {
    private static final int LARGEST_SCALE = 18;

    private final ChartOperations operations;
    private final CommoditySql sql;

    Commodities(ChartOperations operations, CommoditySql sql) {
        this.operations = operations;
        this.sql = sql;
    }

    /**
     * A commodity as the API shows it.
     *
     * @param scale decimals that an amount of it may have
     * @param current whether it is still paid with somewhere; withdrawn currencies stay for the past
     * @param own whether it is the book's own, and may be edited
     */
    record CommodityView(
            CommodityCode code,
            String name,
            CommodityKind kind,
            int scale,
            boolean current,
            boolean own,
            int version) {}

    record NewCommodity(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            CommodityKind kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer scale) {}

    record CommodityEdit(Change<String> name, Change<Integer> scale) {}

    /** By code. Names of currencies are in {@code locale}. */
    Page<CommodityView> list(BookAccess access, @Nullable CommodityKind kind, PageRequest page, Locale locale) {
        Map<String, CommodityView> all = new TreeMap<>();
        for (IsoCurrency currency : Currencies.all()) {
            all.put(currency.code().value(), view(currency, locale));
        }
        for (CommodityRow row : sql.all(access.book())) {
            all.putIfAbsent(row.code().value(), view(row));
        }
        Cursors cursors = Cursors.of("code", access.book(), kind);
        String after = page.after() == null ? "" : cursors.read(page.after()).text(0);
        List<CommodityView> rows = all.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(after) > 0)
                .map(Map.Entry::getValue)
                .filter(view -> kind == null || view.kind() == kind)
                .limit(page.rows())
                .toList();
        return cursors.page(rows, page, view -> Cursors.Keys.of(view.code()));
    }

    CommodityView get(BookAccess access, String code, Locale locale) {
        Optional<CommodityCode> asked = CommodityCode.find(code);
        Optional<IsoCurrency> currency = asked.flatMap(Currencies::find);
        if (currency.isPresent()) {
            return view(currency.get(), locale);
        }
        return sql.all(access.book()).stream()
                .filter(row -> asked.filter(row.code()::equals).isPresent())
                .findFirst()
                .map(Commodities::view)
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<CommodityView> create(BookAccess access, IdempotencyKey key, NewCommodity request) {
        Check check = new Check();
        Optional<CommodityCode> code = check.required("code", request.code()).flatMap(text -> code(check, text));
        NameText.Clean name = check.name("name", request.name(), Check.LONGEST_NAME);
        CommodityKind kind = check.required("kind", request.kind()).orElse(CommodityKind.OTHER);
        if (kind == CommodityKind.CURRENCY) {
            check.refuse("kind", FieldCode.NOT_ONE_OF, "SHARE, FUND, COIN, OTHER");
        }
        Integer scale = check.between("scale", request.scale(), 0, LARGEST_SCALE);
        check.required("scale", scale);
        check.done();
        if (code.flatMap(Currencies::find).isPresent()) {
            throw ProblemException.of(ErrorCode.NAME_TAKEN).field("code", ErrorCode.NAME_TAKEN);
        }
        return operations.create(access, key, ObjectKind.COMMODITY.action("created"), CommodityView.class, write -> {
            CommodityRow row = new CommodityRow(
                    write.nextId(), code.orElseThrow(), name.name(), kind, scale == null ? 0 : scale, 1, write.at());
            sql.insert(write.transaction(), row);
            write.log(ObjectKind.COMMODITY, row.id(), null, view(row));
            return new Answer<>(view(row), 1);
        });
    }

    Written<CommodityView> edit(BookAccess access, String code, IfMatch version, CommodityEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), Check.LONGEST_NAME);
        check.between("scale", request.scale().or(null), 0, LARGEST_SCALE);
        check.done();
        CommodityCode asked = CommodityCode.find(code)
                .filter(known -> Currencies.find(known).isEmpty())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        return operations.change(access, ObjectKind.COMMODITY.action("edited"), CommodityView.class, write -> {
            CommodityRow before =
                    sql.find(write.transaction(), asked).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            version.check(before.version());
            int scale = request.scale().orRequired("scale", before.scale());
            if (scale < before.scale()) {
                throw ProblemException.invalid("scale", FieldCode.OUT_OF_RANGE, before.scale(), LARGEST_SCALE);
            }
            CommodityRow after = new CommodityRow(
                    before.id(),
                    before.code(),
                    name.map(NameText.Clean::name).orElse(before.name()),
                    before.kind(),
                    scale,
                    before.version() + 1,
                    before.createdAt());
            sql.update(write.transaction(), after);
            write.log(ObjectKind.COMMODITY, after.id(), view(before), view(after));
            return new Answer<>(view(after), after.version());
        });
    }

    private static Optional<CommodityCode> code(Check check, String text) {
        Optional<CommodityCode> code = CommodityCode.find(text);
        if (code.isEmpty()) {
            check.refuse("code", FieldCode.MALFORMED);
        }
        return code;
    }

    private static CommodityView view(IsoCurrency currency, Locale locale) {
        String name = Currency.getInstance(currency.code().value()).getDisplayName(locale);
        return new CommodityView(
                currency.code(), name, CommodityKind.CURRENCY, currency.scale(), currency.current(), false, 1);
    }

    static CommodityView view(CommodityRow row) {
        return new CommodityView(row.code(), row.name(), row.kind(), row.scale(), true, true, row.version());
    }
}
