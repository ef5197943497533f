package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of import runs. Every change of the status names the one that it changes from. */
@Component
class ImportRunSql {
    private static final String COLUMNS = """
            id, status, work_id, file_name, file_size, account_id, accounts, profile, profile_id, counts, balances, first_day, last_day,
            error_code, error_detail, error_line, commit_operation, created_at, committed_at, person_id,
            (SELECT p.display_name FROM person p WHERE p.id = person_id) AS person_name""";
    private static final String INSERT = """
            INSERT INTO import_run (book_id, id, person_id, status, work_id, file_name, file_size, sha256, account_id, accounts, profile,
                                    profile_id, shape, marks, created_at, updated_at)
            VALUES (:book, :id, :person, 'STAGING', :id, :fileName, :fileSize, :sha256, :account, :accounts, :profile,
                    :profileId, :shape, :marks, :now, :now)""";
    private static final String FIND = "SELECT " + COLUMNS + " FROM import_run WHERE book_id = :book AND id = :id";
    private static final String LIST = """
            SELECT %s FROM import_run WHERE book_id = :book AND (:before::uuid IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit""".formatted(COLUMNS);
    private static final String MOVE = """
            UPDATE import_run SET status = :to, work_id = coalesce(:work::uuid, work_id), updated_at = :now,
                error_code = NULL, error_detail = NULL, error_line = NULL
            WHERE book_id = :book AND id = :id AND status = :from""";
    private static final String STAGED = """
            UPDATE import_run SET status = 'READY', counts = :counts, balances = :balances, first_day = :first, last_day = :last,
                updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'STAGING'""";
    private static final String ENTRIES = "(SELECT count(*) FROM journal_entry j WHERE j.book_id = :book)";
    private static final String REMEMBER = """
            UPDATE import_run SET staged_entries = %s WHERE book_id = :book AND id = :id AND status = 'STAGING'""".formatted(ENTRIES);
    private static final String STANDS = """
            SELECT coalesce(staged_entries = %s, false) AS stands FROM import_run WHERE book_id = :book AND id = :id""".formatted(ENTRIES);
    private static final String RECOUNT = """
            UPDATE import_run SET counts = :counts, balances = :balances, updated_at = :now WHERE book_id = :book AND id = :id""";
    private static final String COMMITTED = """
            UPDATE import_run SET status = 'COMMITTED', counts = :counts, balances = :balances, commit_operation = :operation,
                committed_at = :now, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'COMMITTING'""";
    private static final String FAIL = """
            UPDATE import_run SET status = :to, error_code = :code, error_detail = :detail, error_line = :line, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = :from""";
    private static final String REVERTED = """
            UPDATE import_run SET status = 'REVERTED', updated_at = :now
            WHERE book_id = :book AND id = :id AND status IN ('COMMITTED', 'REVERTING')""";
    /** Lines of what went out now, whoever's file they came with, and those of this run that never were transactions of its own. */
    private static final String RELEASE = """
            DELETE FROM bank_line b USING transaction t
            WHERE b.book_id = :book AND t.book_id = :book AND t.id = b.transaction_id
              AND ((t.deleted_in = :operation) OR (b.run_id = :run AND t.deleted_at IS NULL))""";

    /** Of imports into the account as a whole, or with a row for it as far as rows are kept already. */
    private static final String OF_ACCOUNT = """
            r.book_id = :book
              AND (r.account_id = :account
                   OR EXISTS (SELECT 1 FROM import_row w
                              WHERE w.book_id = :book AND w.run_id = r.id AND w.account_id = :account))""";

    private static final String WORKS = """
            SELECT r.work_id FROM import_run r WHERE %s AND r.status IN ('STAGING', 'COMMITTING', 'REVERTING')""".formatted(OF_ACCOUNT);
    private static final String CLOSE = """
            UPDATE import_run r SET status = 'FAILED', error_code = 'account_purged', error_line = NULL, updated_at = :now,
                error_detail = (SELECT a.name FROM account a WHERE a.book_id = :book AND a.id = :account)
            WHERE %s AND r.status IN ('STAGING', 'READY', 'COMMITTING')""".formatted(OF_ACCOUNT);
    private static final String FORGET_LINES = "DELETE FROM bank_line WHERE book_id = :book AND account_id = :account";
    private static final String FORGET = """
            UPDATE import_run SET account_id = NULL WHERE book_id = :book AND account_id = :account""";
    private static final String CHANGED = """
            SELECT count(*)::integer AS n FROM transaction
            WHERE book_id = :book AND source_id = :run AND deleted_at IS NULL AND version > 1""";
    private static final String OPEN_GATE = """
            INSERT INTO import_gate (book_id) VALUES (:book) ON CONFLICT DO NOTHING""";
    private static final String GATE = "SELECT book_id FROM import_gate WHERE book_id = :book FOR UPDATE";
    private static final String FREE_GATE =
            "SELECT book_id FROM import_gate WHERE book_id = :book FOR UPDATE SKIP LOCKED";
    /** A commit of 500,000 rows takes a minute: the next one waits for it. */
    private static final String PATIENCE = "SELECT set_config('lock_timeout', :wait, true) AS wait";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** Holds for the rest of the transaction: 500,000 rows on a slow disk. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(20);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    private static final TypeReference<Map<String, UUID>> ACCOUNTS = new TypeReference<>() {};
    private static final TypeReference<List<AccountBalances>> BALANCES = new TypeReference<>() {};

    private final BookDatabase database;
    private final JsonMapper json;

    ImportRunSql(BookDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What a person asked for when they uploaded the file. */
    record Request(
            UUID id,
            PersonId person,
            UploadedFile file,
            @Nullable UUID account,
            Map<String, UUID> accounts,
            CsvProfile profile,
            @Nullable UUID profileId,
            Set<String> marks,
            Instant at) {}

    void insert(BookTransaction transaction, Request request) {
        transaction
                .update(INSERT)
                .param("id", request.id())
                .param("person", request.person().value())
                .param("fileName", request.file().name())
                .param("fileSize", request.file().size())
                .param("sha256", request.file().sha256())
                .param("account", request.account(), SqlType.UUID)
                .param("accounts", json.writeValueAsString(request.accounts()))
                .param("profile", json.writeValueAsString(request.profile()))
                .param("profileId", request.profileId(), SqlType.UUID)
                .param("shape", Shape.of(request.profile()))
                .array("marks", SqlType.TEXT, List.copyOf(request.marks()))
                .param("now", request.at())
                .exactly(1);
    }

    Optional<ImportRun> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(this::read);
    }

    Optional<ImportRun> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(this::read);
    }

    /** Newest first. */
    List<ImportRun> list(BookId book, @Nullable UUID before, int limit) {
        return database.query(book, LIST)
                .param("before", before, SqlType.UUID)
                .param("limit", limit)
                .list(this::read);
    }

    boolean move(
            BookTransaction transaction,
            UUID id,
            ImportStatus from,
            ImportStatus to,
            @Nullable UUID work,
            Instant now) {
        return transaction
                        .update(MOVE)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("work", work, SqlType.UUID)
                        .param("now", now)
                        .run()
                == 1;
    }

    /** How far the book's journal has come: to be called before the verdicts are given. */
    void rememberJournal(BookTransaction transaction, UUID id) {
        transaction.update(REMEMBER).param("id", id).run();
    }

    /** Whether the book is as it was when the verdicts were given. */
    boolean verdictsStand(BookTransaction transaction, UUID id) {
        return transaction.query(STANDS).param("id", id).one(row -> row.bool("stands"));
    }

    boolean staged(
            BookTransaction transaction,
            UUID id,
            Counts counts,
            List<AccountBalances> balances,
            ReadFile file,
            Instant now) {
        return transaction
                        .update(STAGED)
                        .param("id", id)
                        .param("counts", json.writeValueAsString(counts))
                        .param("balances", json.writeValueAsString(balances))
                        .param("first", file.firstDay(), SqlType.DATE)
                        .param("last", file.lastDay(), SqlType.DATE)
                        .param("now", now)
                        .run()
                == 1;
    }

    void recount(BookTransaction transaction, UUID id, Counts counts, List<AccountBalances> balances, Instant now) {
        transaction
                .update(RECOUNT)
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .param("balances", json.writeValueAsString(balances))
                .param("now", now)
                .exactly(1);
    }

    void committed(
            BookTransaction transaction,
            UUID id,
            Counts counts,
            List<AccountBalances> balances,
            OperationId operation,
            Instant now) {
        transaction
                .update(COMMITTED)
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .param("balances", json.writeValueAsString(balances))
                .param("operation", operation.value())
                .param("now", now)
                .exactly(1);
    }

    /** False where it is no longer where it failed. */
    boolean fail(BookId book, UUID id, ImportStatus from, Failure failure, Instant now) {
        return database.write(
                book,
                transaction -> transaction
                                .update(FAIL)
                                .param("id", id)
                                .param("from", from.name())
                                .param("to", from.afterFailure().name())
                                .param("code", failure.code())
                                .param("detail", failure.reason(), SqlType.TEXT)
                                .param("line", failure.line(), SqlType.BIGINT)
                                .param("now", now)
                                .run()
                        == 1);
    }

    /** The runs that work on imports of an account, whether they are still alive or not. */
    List<UUID> worksOn(BookTransaction transaction, UUID account) {
        return transaction.query(WORKS).param("account", account).list(row -> row.uuid("work_id"));
    }

    /** No import may be booked into the account any more. */
    void close(BookTransaction transaction, UUID account, Instant now) {
        transaction.update(CLOSE).param("account", account).param("now", now).run();
    }

    /** What banks said of the account goes; the imports stay without it. */
    void forget(BookTransaction transaction, UUID account) {
        transaction.update(FORGET_LINES).param("account", account).run();
        transaction.update(FORGET).param("account", account).run();
    }

    /** How many live transactions of the run were changed after it. */
    int changed(BookId book, UUID id) {
        return database.query(book, CHANGED).param("run", id).one(row -> row.integer("n"));
    }

    /** Gives the bank lines free and marks the run. */
    void reverted(BookTransaction transaction, UUID id, OperationId operation, Instant now) {
        transaction
                .update(RELEASE)
                .param("run", id)
                .param("operation", operation.value())
                .run();
        transaction.update(REVERTED).param("id", id).param("now", now).exactly(1);
    }

    /** Waits until no other import of the book is being booked or taken back. */
    void passGate(BookTransaction transaction) {
        patience(transaction, LONGEST_WAIT);
        transaction.update(OPEN_GATE).run();
        transaction.query(GATE).one(row -> row.uuid("book_id"));
        patience(transaction, USUAL_WAIT);
    }

    /** False where another import of the book is on its way. */
    boolean enterFreeGate(BookTransaction transaction) {
        transaction.update(OPEN_GATE).run();
        return transaction
                .query(FREE_GATE)
                .within(LONGEST_WORK)
                .optional(row -> row.uuid("book_id"))
                .isPresent();
    }

    private static void patience(BookTransaction transaction, Duration wait) {
        transaction
                .query(PATIENCE)
                .within(LONGEST_WORK)
                .param("wait", Long.toString(wait.toMillis()))
                .one(row -> row.text("wait"));
    }

    private ImportRun read(Row row) throws SQLException {
        String counts = row.textOrNull("counts");
        String balances = row.textOrNull("balances");
        String code = row.textOrNull("error_code");
        UUID operation = row.uuidOrNull("commit_operation");
        return new ImportRun(
                row.uuid("id"),
                ImportStatus.valueOf(row.text("status")),
                row.uuid("work_id"),
                row.text("file_name"),
                row.bigint("file_size"),
                row.uuidOrNull("account_id"),
                json.readValue(row.text("accounts"), ACCOUNTS),
                json.readValue(row.text("profile"), CsvProfile.class),
                row.uuidOrNull("profile_id"),
                counts == null ? null : json.readValue(counts, Counts.class),
                balances == null ? List.of() : json.readValue(balances, BALANCES),
                row.dayOrNull("first_day"),
                row.dayOrNull("last_day"),
                code == null ? null : new Failure(code, row.textOrNull("error_detail"), row.bigintOrNull("error_line")),
                operation == null ? null : OperationId.of(operation),
                row.instant("created_at"),
                row.instantOrNull("committed_at"),
                new ImportRun.Actor(row.uuid("person_id"), row.textOrNull("person_name")));
    }
}
