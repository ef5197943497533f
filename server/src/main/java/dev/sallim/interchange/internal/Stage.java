package dev.sallim.interchange.internal;

import dev.sallim.platform.BookTransaction;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of judging rows, in their order. */
@Component
record Stage(StageSql sql, VerdictSql verdicts, HistorySql history, ImportRowSql rows, BalanceCheck balances) {
    /** Reads the spool, gives verdicts and proposals, and keeps the rows. */
    void fill(BookTransaction transaction, UUID run, ReadFile file) throws IOException {
        sql.copy(transaction, Uploads.open(file.spool()));
        verdicts.dropRepeatedIds(transaction);
        verdicts.judge(transaction);
        history.propose(transaction);
        sql.keep(transaction, run, file.sequence());
    }

    /**
     * Judges kept rows again, before they are booked.
     *
     * @return how many accepted transfers have lost their other leg
     */
    int judgeAgain(BookTransaction transaction, UUID run) {
        sql.load(transaction, run);
        int broken = verdicts.judge(transaction);
        sql.writeBack(transaction, run);
        return broken;
    }
}
