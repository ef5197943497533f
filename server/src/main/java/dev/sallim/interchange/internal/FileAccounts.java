package dev.sallim.interchange.internal;

import dev.sallim.ledger.Chart;
import dev.sallim.ledger.CommodityId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which account a row belongs to: the one that was named for the whole file, else the one that a person mapped the file's name to, else the
 * one that bears this name.
 */
final class FileAccounts {
    /** @param commodity the account's own; rows in another are refused */
    record Target(UUID id, Chart.Commodity commodity) {}

    private final Chart chart;
    private final @Nullable Target whole;
    private final Map<String, UUID> mapped;
    private final Map<String, @Nullable Target> byText = new HashMap<>();
    private final Map<String, Chart.Account> byName = new HashMap<>();

    FileAccounts(Chart chart, @Nullable UUID account, Map<String, UUID> mapped) {
        this.chart = chart;
        this.whole = account == null ? null : target(account);
        this.mapped = mapped;
        for (Chart.Account candidate : chart.accounts()) {
            if (candidate.holdsMoney() && candidate.accepts()) {
                byName.put(candidate.nameKey(), candidate);
            }
        }
    }

    /** None where the row names no account, or one that is not in the book. */
    @Nullable
    Target of(@Nullable String text) {
        if (whole != null) {
            return whole;
        }
        if (text == null || text.isBlank()) {
            return null;
        }
        return byText.computeIfAbsent(text, this::find);
    }

    private @Nullable Target find(String text) {
        UUID said = mapped.get(text);
        if (said != null) {
            return target(said);
        }
        Chart.Account named = byName.get(BankText.nameKey(text));
        return named == null ? null : target(named.id().value());
    }

    private @Nullable Target target(UUID id) {
        Chart.Account account = chart.account(id).orElse(null);
        if (account == null || !account.holdsMoney() || !account.accepts()) {
            return null;
        }
        CommodityId commodity = account.commodity();
        return commodity == null
                ? null
                : chart.commodity(commodity.value())
                        .map(own -> new Target(id, own))
                        .orElse(null);
    }
}
