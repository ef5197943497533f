package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a card's contract says; {@link #NONE} where nothing is known, or the account is no card. */
record CardTerms(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal cardLimit,

        @Nullable Integer cardStatementDay,
        @Nullable Integer cardPaymentDay,
        @Nullable UUID cardPayingAccountId) {
    static final CardTerms NONE = new CardTerms(null, null, null, null);

    @JsonIgnore
    boolean isEmpty() {
        return cardLimit == null && cardStatementDay == null && cardPaymentDay == null && cardPayingAccountId == null;
    }
}
