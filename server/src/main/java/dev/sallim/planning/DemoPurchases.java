package dev.sallim.planning;

import dev.sallim.planning.DemoPlans.Bought;
import dev.sallim.platform.BookTransaction;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the transactions that a demo's plans are about. */
@Component
public class DemoPurchases {
    private static final String NAMED =
            "SELECT id FROM transaction WHERE book_id = :book AND booked_on = :day AND note = :note AND deleted_at IS NULL";

    public UUID id(BookTransaction transaction, Bought bought) {
        return transaction
                .query(NAMED)
                .param("day", bought.day())
                .param("note", bought.note())
                .optional(row -> row.uuid("id"))
                .orElseThrow(() -> new IllegalStateException("the demo has no " + bought));
    }
}
