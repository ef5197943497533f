package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tags: words of a person's own on transactions. */
@Component
class Tags implements Kind<TagRow, TagView> {
    private final ChartOperations operations;
    private final TagSql sql;

    Tags(ChartOperations operations, TagSql sql) {
        this.operations = operations;
        this.sql = sql;
    }

    record NewTag(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(pattern = "^(" + Check.COLOUR + ")$", description = Check.COLOUR_IN_WORDS) @Nullable
            String colour) {}

    record TagEdit(
            Change<String> name,

            @Schema(pattern = "^(" + Check.COLOUR + ")$", description = Check.COLOUR_IN_WORDS)
            Change<String> colour) {}

    Page<TagView> list(ListQuery query) {
        return sql.page(query).map(used -> TagView.of(used.row(), used.uses()));
    }

    TagView get(BookAccess access, UUID id) {
        return sql.live(access.book(), id)
                .map(used -> TagView.of(used.row(), used.uses()))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<TagView> create(BookAccess access, IdempotencyKey key, NewTag request) {
        Check check = new Check();
        NameText.Clean name = check.name("name", request.name(), Check.LONGEST_NAME);
        String colour = check.colour("colour", request.colour());
        check.done();
        return operations.create(access, key, ObjectKind.TAG.action("created"), TagView.class, write -> {
            TagRow row = new TagRow(write.nextId(), name.name(), name.key().value(), colour, Life.born(write.at()));
            return ChartVerbs.answer(write, this, write.insert(sql, row));
        });
    }

    Written<TagView> edit(BookAccess access, UUID id, IfMatch version, TagEdit request) {
        Check check = new Check();
        Optional<NameText.Clean> name = check.name("name", request.name(), Check.LONGEST_NAME);
        check.colour("colour", request.colour().or(null));
        check.done();
        return operations.change(access, ObjectKind.TAG.action("edited"), TagView.class, write -> {
            TagRow before = write.live(sql, id);
            version.check(before.version());
            TagRow after = new TagRow(
                    id,
                    name.map(NameText.Clean::name).orElse(before.name()),
                    name.map(clean -> clean.key().value()).orElse(before.nameKey()),
                    request.colour().or(before.colour()),
                    before.life().changed(write.at()));
            return ChartVerbs.answer(write, this, write.update(sql, before, after));
        });
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TAG;
    }

    @Override
    public ChartTable<TagRow> table() {
        return sql;
    }

    @Override
    public Class<TagRow> rowType() {
        return TagRow.class;
    }

    @Override
    public Class<TagView> viewType() {
        return TagView.class;
    }

    @Override
    public TagView view(ChartWrite write, TagRow row) {
        return TagView.of(row, null);
    }

    @Override
    public TagRow withLife(TagRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public void beforeTrash(ChartWrite write, TagRow row) {
        InUse.refuse(InUse.of("transactions", sql.uses(write.transaction(), row.id())));
    }
}
