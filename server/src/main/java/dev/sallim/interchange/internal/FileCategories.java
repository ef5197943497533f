package dev.sallim.interchange.internal;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.ledger.Chart;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The categories of a book by the names that a file may give: a name that two categories bear, income or expense apart, says nothing. */
final class FileCategories {
    private final Map<String, @Nullable UUID> income = new HashMap<>();
    private final Map<String, @Nullable UUID> expense = new HashMap<>();

    FileCategories(Chart chart) {
        for (Chart.Account account : chart.accounts()) {
            if (account.isCategory() && account.accepts()) {
                Map<String, @Nullable UUID> names = account.accountClass() == AccountClass.INCOME ? income : expense;
                UUID id = account.id().value();
                names.compute(account.nameKey(), (key, before) -> names.containsKey(key) ? null : id);
            }
        }
    }

    /** Money that comes in is income by preference, else a refund of the expense of that name. */
    @Nullable
    UUID of(@Nullable String name, int sign) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String key = BankText.nameKey(name);
        UUID first = (sign > 0 ? income : expense).get(key);
        return first != null ? first : (sign > 0 ? expense : income).get(key);
    }
}
