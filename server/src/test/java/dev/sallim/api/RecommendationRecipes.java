package dev.sallim.api;

import static dev.sallim.api.Scene.fields;

import java.util.LinkedHashMap;
import java.util.Map;

/** The requests about what is recommended. */
final class RecommendationRecipes {
    private RecommendationRecipes() {}

    static void addTo(ChartRecipes.Book recipes) {
        recipes.add("listRecommendations", s -> {
            unpaid(s);
            return s.call("listRecommendations");
        });
        recipes.add(
                "dismissRecommendation", s -> s.call("dismissRecommendation").json(fields("id", unpaid(s))));
        recipes.add("undismissRecommendation", s -> s.call("undismissRecommendation", dismissed(s)));
    }

    private static String dismissed(Scene s) {
        String id = unpaid(s);
        s.expect(204, s.api().post(s.path("/recommendations/dismissals"), fields("id", id)));
        return id;
    }

    /** A rent that nobody paid three times, and what is said of it. */
    private static String unpaid(Scene s) {
        Map<String, Object> rent =
                new LinkedHashMap<>(RecurringRecipes.rent(s.account("Checking"), s.category("Rent")));
        rent.put("startsOn", "2026-08-25");
        return "STOPPED:" + s.id("/recurring", rent);
    }
}
