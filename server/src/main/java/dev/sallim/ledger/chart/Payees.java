package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payees: the outside parties of transactions. */
@Component
class Payees implements Kind<PayeeRow, PayeeView> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;

    private final ChartOperations operations;
    private final PayeeSql sql;
    private final AccountSql accounts;

    Payees(ChartOperations operations, PayeeSql sql, AccountSql accounts) {
        this.operations = operations;
        this.sql = sql;
        this.accounts = accounts;
    }

    record NewPayee(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String note,
            @Nullable String phone,
            @Nullable UUID defaultCategoryId) {}

    record PayeeEdit(Change<String> name, Change<String> note, Change<String> phone, Change<UUID> defaultCategoryId) {}

    Page<PayeeView> list(ListQuery query) {
        return sql.page(query).map(used -> PayeeView.of(used.row(), used.uses()));
    }

    PayeeView get(BookAccess access, UUID id) {
        return sql.live(access.book(), id)
                .map(used -> PayeeView.of(used.row(), used.uses()))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<PayeeView> create(BookAccess access, IdempotencyKey key, NewPayee request) {
        Check check = new Check();
        NameText.Clean name = check.name("name", request.name(), LONGEST_NAME);
        String note = check.text("note", request.note(), Check.LONGEST_NOTE);
        String phone = check.optionalText("phone", request.phone(), LONGEST_PHONE);
        check.done();
        return operations.create(access, key, ObjectKind.PAYEE.action("created"), PayeeView.class, write -> {
            PayeeRow row = new PayeeRow(
                    write.nextId(),
                    name.name(),
                    name.key().value(),
                    note,
                    phone,
                    category(write, request.defaultCategoryId()),
                    Life.born(write.at()));
            return ChartVerbs.answer(write, this, write.insert(sql, row));
        });
    }

    Written<PayeeView> edit(BookAccess access, UUID id, IfMatch version, PayeeEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), LONGEST_NAME);
        check.optionalText("note", request.note().or(null), Check.LONGEST_NOTE);
        check.optionalText("phone", request.phone().or(null), LONGEST_PHONE);
        check.done();
        return operations.change(access, ObjectKind.PAYEE.action("edited"), PayeeView.class, write -> {
            PayeeRow before = write.live(sql, id);
            version.check(before.version());
            String note = request.note().or(before.note());
            PayeeRow after = new PayeeRow(
                    id,
                    name.map(NameText.Clean::name).orElse(before.name()),
                    name.map(clean -> clean.key().value()).orElse(before.nameKey()),
                    note == null ? "" : note,
                    request.phone().or(before.phone()),
                    request.defaultCategoryId().isAbsent()
                            ? before.defaultCategoryId()
                            : category(write, request.defaultCategoryId().or(null)),
                    before.life().changed(write.at()));
            return ChartVerbs.answer(write, this, write.update(sql, before, after));
        });
    }

    private @Nullable UUID category(ChartWrite write, @Nullable UUID id) {
        if (id != null
                && accounts.find(write.transaction(), id)
                        .filter(row -> row.isCategory() && row.life().isLive())
                        .isEmpty()) {
            throw ProblemException.invalid("defaultCategoryId", FieldCode.NOT_FOUND);
        }
        return id;
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.PAYEE;
    }

    @Override
    public ChartTable<PayeeRow> table() {
        return sql;
    }

    @Override
    public Class<PayeeRow> rowType() {
        return PayeeRow.class;
    }

    @Override
    public Class<PayeeView> viewType() {
        return PayeeView.class;
    }

    @Override
    public PayeeView view(ChartWrite write, PayeeRow row) {
        return PayeeView.of(row, null);
    }

    @Override
    public PayeeRow withLife(PayeeRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public void beforeTrash(ChartWrite write, PayeeRow row) {
        InUse.refuse(InUse.of("transactions", sql.uses(write.transaction(), row.id())));
    }
}
