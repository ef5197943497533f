package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The requests about what comes again and again. */
final class RecurringRecipes {
    private final ChartRecipes.Book recipes;

    private RecurringRecipes(ChartRecipes.Book recipes) {
        this.recipes = recipes;
    }

    static void addTo(ChartRecipes.Book recipes) {
        new RecurringRecipes(recipes).items();
    }

    private void items() {
        recipes.add("listRecurring", s -> {
            rent(s);
            return s.call("listRecurring");
        });
        recipes.add(
                "createRecurring",
                s -> s.call("createRecurring").json(rent(s.account("Checking"), s.category("Rent"))));
        recipes.add("getRecurring", s -> s.call("getRecurring", rent(s)));
        recipes.add(
                "editRecurring",
                s -> s.versioned("editRecurring", "recurring", rent(s))
                        .json(fields("name", "Rent and water", "shift", "AFTER")));
        recipes.add("deleteRecurring", s -> s.versioned("deleteRecurring", "recurring", rent(s)));
        recipes.add("restoreRecurring", s -> s.call("restoreRecurring", s.trashed("recurring", rent(s))));
        recipes.add(
                "actOnOccurrence",
                s -> s.call("actOnOccurrence", rent(s))
                        .about("date", "2026-11-25")
                        .json(fields("action", "CHANGE", "amount", won("640000"))));
        recipes.add("getUpcoming", s -> {
            rent(s);
            return s.call("getUpcoming").asking("to", "2026-12-31");
        });
        recipes.add("suggestRecurring", s -> {
            repeated(s);
            return s.call("suggestRecurring");
        });
        recipes.add("dismissSuggestion", s -> s.call("dismissSuggestion").json(about(repeated(s))));
        recipes.add("restoreSuggestion", s -> {
            var about = about(repeated(s));
            s.expect(204, s.api().post(s.path("/recurring/suggestions/dismiss"), about));
            return s.call("restoreSuggestion").json(about);
        });
        recipes.add("getCalendarFeed", s -> s.call("getCalendarFeed"));
        recipes.add("renewCalendarFeed", s -> s.call("renewCalendarFeed"));
        recipes.add("revokeCalendarFeed", s -> s.call("revokeCalendarFeed"));
        recipes.add("readCalendarFeed", s -> {
            rent(s);
            String link = s.made("/calendar-feed", null).path("path").asString();
            return s.call("readCalendarFeed").about("token", link.substring(link.lastIndexOf('/') + 1));
        });
        recipes.add("purgeRecurring", s -> s.call("purgeRecurring", s.trashed("recurring", rent(s))));
    }

    private static Map<String, Object> about(JsonNode suggestion) {
        return fields(
                "accountId",
                suggestion.path("accountId").asString(),
                "payeeId",
                suggestion.path("payeeId").asString(),
                "incoming",
                suggestion.path("incoming").asBoolean());
    }

    /** The same every week, three times; answers what is suggested. */
    private static JsonNode repeated(Scene s) {
        String checking = s.account("Checking");
        String market = s.category("Market");
        for (String day : List.of("2026-11-05", "2026-11-12", "2026-11-19")) {
            s.spend(checking, market, day);
        }
        return s.read("/recurring/suggestions").path("items").path(0);
    }

    /** On the 25th of each month, from today's on. */
    static String rent(Scene s) {
        return s.id("/recurring", rent(s.account("Checking"), s.category("Rent")));
    }

    static Map<String, Object> rent(String from, String to) {
        return fields(
                "name",
                "Rent",
                "flows",
                List.of(fields("from", from, "to", to, "amount", won("650000"))),
                "payee",
                "Mr Park",
                "rule",
                "FREQ=MONTHLY;BYMONTHDAY=25",
                "startsOn",
                "2026-11-25",
                "shift",
                "BEFORE",
                "mode",
                "REMIND");
    }
}
