package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of judging rows, in their order. */
@Component
record Stage(StageSql sql, VerdictSql verdicts, HistorySql history, ImportRowSql rows, BalanceCheck balances) {
    /** The rows come in while they are read: the database takes some while the file is read on. */
    void copy(BookTransaction transaction, BookTransaction.RowSource rows) {
        sql.copy(transaction, rows);
    }

    /** Gives verdicts and proposals to the rows that came in, and keeps them. */
    void keep(BookTransaction transaction, UUID run, ReadFile file) {
        sql.ready(transaction);
        verdicts.dropRepeatedIds(transaction);
        verdicts.judge(transaction);
        history.propose(transaction);
        sql.keep(transaction, run, file.sequence());
    }

    /** Kept rows with the verdicts that they have. */
    void load(BookTransaction transaction, UUID run) {
        sql.load(transaction, run, StageSql.Verdicts.KEPT);
    }

    /**
     * Judges kept rows again, before they are booked.
     *
     * @return how many accepted transfers have lost their other leg
     */
    int judgeAgain(BookTransaction transaction, UUID run) {
        sql.load(transaction, run, StageSql.Verdicts.NONE);
        int broken = verdicts.judge(transaction);
        sql.writeBack(transaction, run);
        return broken;
    }
}
