package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What saved views and templates have in common. Nothing refers to either, so each may always go. */
abstract class KeptKind<V> implements Kind<KeptRow, V> {
    private final ChartOperations operations;
    private final KeptSql sql;
    private final ObjectKind kind;
    private final Class<V> viewType;

    KeptKind(ChartOperations operations, KeptSql sql, ObjectKind kind, Class<V> viewType) {
        this.operations = operations;
        this.sql = sql;
        this.kind = kind;
        this.viewType = viewType;
    }

    abstract V view(KeptRow row);

    Page<V> list(BookAccess access, @Nullable String q, PageRequest page) {
        return sql.page(ListQuery.of(access.book(), q, null, null, page)).map(this::view);
    }

    V get(BookAccess access, UUID id) {
        return sql.live(access.book(), id).map(this::view).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<V> create(BookAccess access, IdempotencyKey key, NameText.Clean name, JsonNode body) {
        return operations.create(access, key, kind.action("created"), viewType, write -> {
            KeptRow row =
                    new KeptRow(kind, write.nextId(), name.name(), name.key().value(), body, Life.born(write.at()));
            return ChartVerbs.answer(write, this, write.insert(sql, row));
        });
    }

    Written<V> edit(
            BookAccess access, UUID id, IfMatch version, Optional<NameText.Clean> name, Optional<JsonNode> body) {
        return operations.change(access, kind.action("edited"), viewType, write -> {
            KeptRow before = write.live(sql, id);
            version.check(before.version());
            KeptRow after = new KeptRow(
                    kind,
                    id,
                    name.map(NameText.Clean::name).orElse(before.name()),
                    name.map(clean -> clean.key().value()).orElse(before.nameKey()),
                    body.orElse(before.body()),
                    before.life().changed(write.at()));
            return ChartVerbs.answer(write, this, write.update(sql, before, after));
        });
    }

    static NameText.Clean name(@Nullable String name) {
        Check check = new Check();
        NameText.Clean clean = check.name("name", name, Check.LONGEST_NAME);
        check.done();
        return clean;
    }

    static Optional<NameText.Clean> name(Change<String> name) {
        Check check = new Check();
        Optional<NameText.Clean> clean = check.name("name", name, Check.LONGEST_NAME);
        check.done();
        return clean;
    }

    @Override
    public ObjectKind objectKind() {
        return kind;
    }

    @Override
    public ChartTable<KeptRow> table() {
        return sql;
    }

    @Override
    public Class<KeptRow> rowType() {
        return KeptRow.class;
    }

    @Override
    public Class<V> viewType() {
        return viewType;
    }

    @Override
    public V view(ChartWrite write, KeptRow row) {
        return view(row);
    }

    @Override
    public KeptRow withLife(KeptRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public void beforeTrash(ChartWrite write, KeptRow row) {}
}
