package dev.sallim.ledger.export;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an exported file: what one flow did to one account. A split is several rows, and so is a transfer, once for each of its
 * accounts; the sum of the amounts is therefore what the accounts gained, whichever rows are summed.
 *
 * @param category with the ones above it; empty where there is none or it is a transfer
 * @param other the account at the other end of a transfer; else empty
 * @param amount negative where it left the account
 */
record ExportLine(
        LocalDate date,
        String account,
        String payee,
        String category,
        String other,
        String note,
        String memo,
        List<String> tags,
        BigDecimal amount,
        String commodity,
        @Nullable ClearingState state,
        TransactionKind kind,
        UUID transaction) {}
