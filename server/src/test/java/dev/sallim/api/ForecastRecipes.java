package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

import java.util.List;

/** The requests that look ahead. */
final class ForecastRecipes {
    private ForecastRecipes() {}

    static void addTo(ChartRecipes.Book recipes) {
        recipes.add("getBalanceForecast", s -> {
            RecurringRecipes.rent(s);
            return s.call("getBalanceForecast").asking("months", "3");
        });
        recipes.add("getSpendingForecast", s -> {
            String checking = s.account("Checking");
            String market = s.category("Market");
            for (int month = 5; month <= 10; month++) {
                s.spend(checking, market, "2026-%02d-03".formatted(month));
            }
            return s.call("getSpendingForecast")
                    .asking(
                            "wallet",
                            s.read("/accounts/" + checking).path("walletId").asString());
        });
        recipes.add("tryBalanceForecast", s -> {
            String rent = RecurringRecipes.rent(s);
            return s.call("tryBalanceForecast")
                    .asking("months", "2")
                    .json(fields(
                            "changes",
                            List.of(
                                    fields("action", "MOVE", "recurringId", rent, "date", "2026-11-25", "days", 5),
                                    fields("action", "RESIZE", "recurringId", rent, "amount", won("700000")))));
        });
    }
}
