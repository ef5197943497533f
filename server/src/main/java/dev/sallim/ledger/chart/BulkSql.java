package dev.sallim.ledger.chart;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls the functions of {@code R__ledger_chart_functions.sql}: verbs that touch all flows of an account, a payee or a tag. */
@Component
class BulkSql {
    /** A merge or a move of a million flows is a named long operation. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String MERGE_CATEGORIES =
            "SELECT moved FROM ledger_merge_categories_v1(:book, :operation, :from, :into, :at)";
    private static final String MERGE_PAYEES =
            "SELECT moved FROM ledger_merge_payees_v1(:book, :operation, :from, :into, :at)";
    private static final String MERGE_TAGS =
            "SELECT moved FROM ledger_merge_tags_v1(:book, :operation, :from, :into, :at)";
    private static final String UNMERGE_CATEGORIES =
            "SELECT moved FROM ledger_unmerge_categories_v1(:book, :operation, :from, :into, :at)";
    private static final String UNMERGE_PAYEES =
            "SELECT moved FROM ledger_unmerge_payees_v1(:book, :operation, :from, :into, :at)";
    private static final String UNMERGE_TAGS =
            "SELECT moved FROM ledger_unmerge_tags_v1(:book, :operation, :from, :into, :at)";
    private static final String MOVE_ACCOUNT = "SELECT ledger_move_account_v1(:book, :operation, :account, :wallet)";
    private static final String TRASH_ACCOUNT =
            "SELECT moved FROM ledger_trash_account_v1(:book, :operation, :account, :at)";
    private static final String RESTORE_ACCOUNT =
            "SELECT moved FROM ledger_restore_account_v1(:book, :operation, :account, :at)";
    private static final String PURGE_ACCOUNT = "SELECT removed FROM ledger_purge_account_v1(:book, :account)";

    /** Everything of {@code from} becomes {@code into}'s; answers how many transactions that changed. */
    long merge(BookTransaction transaction, ObjectKind kind, UUID operation, Merge merge) {
        String sql = switch (kind) {
            case CATEGORY -> MERGE_CATEGORIES;
            case PAYEE -> MERGE_PAYEES;
            case TAG -> MERGE_TAGS;
            default -> throw new IllegalArgumentException(kind + " cannot be merged");
        };
        return relabel(transaction, sql, operation, merge);
    }

    /** Gives {@code from} back what the operation took from it. */
    long unmerge(BookTransaction transaction, ObjectKind kind, UUID operation, Merge merge) {
        String sql = switch (kind) {
            case CATEGORY -> UNMERGE_CATEGORIES;
            case PAYEE -> UNMERGE_PAYEES;
            case TAG -> UNMERGE_TAGS;
            default -> throw new IllegalArgumentException(kind + " cannot be merged");
        };
        return relabel(transaction, sql, operation, merge);
    }

    record Merge(UUID from, UUID into, Instant at) {}

    private static long relabel(BookTransaction transaction, String sql, UUID operation, Merge merge) {
        return transaction
                .query(sql)
                .param("operation", operation)
                .param("from", merge.from())
                .param("into", merge.into())
                .param("at", merge.at())
                .within(LONGEST)
                .one(row -> row.bigint("moved"));
    }

    void move(BookTransaction transaction, UUID operation, UUID account, UUID wallet) {
        List<Boolean> done = transaction
                .query(MOVE_ACCOUNT)
                .param("operation", operation)
                .param("account", account)
                .param("wallet", wallet)
                .within(LONGEST)
                .list(row -> true);
        if (done.size() != 1) {
            throw new IllegalStateException("account " + account + " was not moved");
        }
    }

    /** Answers how many transactions went into the trash with the account. */
    int trash(BookTransaction transaction, UUID operation, UUID account, Instant at) {
        return transactions(transaction, TRASH_ACCOUNT, operation, account, at);
    }

    /** @param operation the one that put them into the trash */
    int restore(BookTransaction transaction, UUID operation, UUID account, Instant at) {
        return transactions(transaction, RESTORE_ACCOUNT, operation, account, at);
    }

    private static int transactions(BookTransaction transaction, String sql, UUID operation, UUID account, Instant at) {
        return transaction
                .query(sql)
                .param("operation", operation, SqlType.UUID)
                .param("account", account)
                .param("at", at)
                .within(LONGEST)
                .one(row -> row.integer("moved"));
    }

    /** Removes the trashed transactions of an account for good, and answers how many. */
    int purge(BookTransaction transaction, UUID account) {
        return transaction
                .query(PURGE_ACCOUNT)
                .param("account", account)
                .within(LONGEST)
                .one(row -> row.integer("removed"));
    }
}
