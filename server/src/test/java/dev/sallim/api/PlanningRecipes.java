package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

import dev.sallim.testing.Api;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The requests about plans: period rules, periods, budgets. */
final class PlanningRecipes {
    private final ChartRecipes.Book recipes;

    private PlanningRecipes(ChartRecipes.Book recipes) {
        this.recipes = recipes;
    }

    static void addTo(ChartRecipes.Book recipes) {
        PlanningRecipes all = new PlanningRecipes(recipes);
        all.rules();
        all.periods();
        all.verbs();
        all.budgets();
        all.goals();
        all.allowance();
    }

    private void rules() {
        recipes.add("getPeriodRule", s -> s.call("getPeriodRule").about("walletId", wallet(s)));
        recipes.add(
                "putPeriodRule",
                s -> s.call("putPeriodRule")
                        .about("walletId", wallet(s))
                        .json(fields("kind", "MONTH_FROM_DAY", "day", 25, "shift", "BEFORE")));
        recipes.add("getHolidays", s -> s.call("getHolidays"));
        recipes.add(
                "putHolidays",
                s -> s.call("putHolidays")
                        .json(fields("items", List.of(fields("day", "2026-12-25", "name", "Christmas")))));
    }

    private void periods() {
        recipes.add("listPeriods", s -> {
            draft(s);
            return s.call("listPeriods").about("walletId", wallet(s));
        });
        recipes.add("proposePeriod", s -> s.call("proposePeriod").about("walletId", wallet(s)));
        recipes.add(
                "createPeriod",
                s -> s.call("createPeriod")
                        .about("walletId", wallet(s))
                        .json(fields("name", "December", "startsOn", "2026-12-01", "endsOn", "2026-12-31")));
        recipes.add("getPeriod", s -> about("getPeriod", s, draft(s)));
        recipes.add(
                "editPeriod",
                s -> seen("editPeriod", s, draft(s)).json(fields("name", "Year's end", "endsOn", "2026-12-30")));
        recipes.add("deletePeriod", s -> seen("deletePeriod", s, draft(s)));
        recipes.add("restorePeriod", s -> s.call("restorePeriod", trashed(s)));
        recipes.add("purgePeriod", s -> s.call("purgePeriod", trashed(s)));
    }

    private void verbs() {
        recipes.add("activatePeriod", s -> seen("activatePeriod", s, draft(s)));
        recipes.add("deactivatePeriod", s -> seen("deactivatePeriod", s, then(s, draft(s), "activate")));
        recipes.add("closePeriod", s -> seen("closePeriod", s, then(s, draft(s), "activate")));
        recipes.add("reopenPeriod", s -> seen("reopenPeriod", s, then(s, then(s, draft(s), "activate"), "close")));
    }

    private void budgets() {
        recipes.add("listPeriodResults", s -> {
            draft(s);
            return s.call("listPeriodResults").about("walletId", wallet(s));
        });
        recipes.add(
                "listPeriodPayees",
                s -> s.call("listPeriodPayees")
                        .about("periodId", draft(s).path("id").asString()));
        recipes.add("getBudget", s -> {
            String period = draft(s).path("id").asString();
            s.api()
                    .put(
                            s.path("/periods/" + period + "/budget/" + s.category("Market")),
                            fields("plan", won("300000")));
            return s.call("getBudget").about("periodId", period).asking("state", "UNUSED");
        });
        recipes.add(
                "planCategory",
                s -> s.call("planCategory")
                        .about("periodId", draft(s).path("id").asString())
                        .about("categoryId", s.category("Market"))
                        .json(fields("plan", won("300000"), "rollover", "SURPLUS")));
        recipes.add("unplanCategory", s -> {
            String period = draft(s).path("id").asString();
            String market = s.category("Market");
            s.api().put(s.path("/periods/" + period + "/budget/" + market), fields("plan", won("300000")));
            return s.call("unplanCategory").about("periodId", period).about("categoryId", market);
        });
        recipes.add(
                "createBudgetLine",
                s -> s.call("createBudgetLine")
                        .about("periodId", draft(s).path("id").asString())
                        .json(fields("scope", "TAG", "id", s.tag("Trip"), "plan", won("500000"))));
        recipes.add("putBudgetLine", s -> ofLine("putBudgetLine", s).json(fields("plan", won("400000"))));
        recipes.add("deleteBudgetLine", s -> ofLine("deleteBudgetLine", s));
        recipes.add("fillBudget", s -> {
            s.spent();
            return s.call("fillBudget")
                    .about("periodId", draft(s).path("id").asString())
                    .json(fields("from", "AVERAGE", "periods", 3));
        });
        recipes.add("moveBudget", s -> {
            String period = draft(s).path("id").asString();
            String market = s.category("Market");
            s.api().put(s.path("/periods/" + period + "/budget/" + market), fields("plan", won("300000")));
            return s.call("moveBudget")
                    .about("periodId", period)
                    .json(fields("from", market, "to", s.category("Books"), "amount", won("50000")));
        });
    }

    private void allowance() {
        recipes.add("getAllowance", s -> {
            s.spent();
            return s.call("getAllowance").asking("date", "2026-11-21");
        });
        recipes.add("getAllowanceHistory", s -> s.call("getAllowanceHistory").asking("date", "2026-11-02"));
        recipes.add("getAllowanceSettings", s -> s.call("getAllowanceSettings"));
        recipes.add(
                "putAllowanceSettings",
                s -> s.call("putAllowanceSettings")
                        .json(fields("basis", "INCOME", "policy", "CARRY", "weekdayWeights", fields("SATURDAY", 2))));
    }

    private void goals() {
        recipes.add("listGoals", s -> {
            goal(s);
            return s.call("listGoals");
        });
        recipes.add(
                "createGoal",
                s -> s.call("createGoal")
                        .json(fields(
                                "name",
                                "Summer trip",
                                "kind",
                                "AMOUNT",
                                "target",
                                won("1200000"),
                                "dueOn",
                                "2027-06-30",
                                "accounts",
                                List.of(fields("accountId", s.account("Savings"), "earmark", won("300000"))))));
        recipes.add("getGoal", s -> s.call("getGoal", goal(s)));
        recipes.add(
                "editGoal",
                s -> s.versioned("editGoal", "goals", goal(s))
                        .json(fields("percent", "15", "note", "a tenth was too little")));
        recipes.add("deleteGoal", s -> s.versioned("deleteGoal", "goals", goal(s)));
        recipes.add("restoreGoal", s -> s.call("restoreGoal", s.trashed("goals", goal(s))));
        recipes.add("purgeGoal", s -> s.call("purgeGoal", s.trashed("goals", goal(s))));
    }

    private static String goal(Scene s) {
        return s.id("/goals", fields("name", "Rainy days", "kind", "PERCENT", "percent", "10"));
    }

    private static Call ofLine(String operation, Scene s) {
        String period = draft(s).path("id").asString();
        JsonNode line = s.made("/periods/" + period + "/budget/lines", fields("scope", "ALL", "plan", won("500000")));
        return s.call(operation)
                .about("periodId", period)
                .about("lineId", line.path("lineId").asString());
    }

    private static String wallet(Scene s) {
        return s.read("/wallets").path("items").get(0).path("id").asString();
    }

    private static JsonNode draft(Scene s) {
        return s.made(
                "/wallets/" + wallet(s) + "/periods",
                fields("name", "December", "startsOn", "2026-12-01", "endsOn", "2026-12-31"));
    }

    private static JsonNode then(Scene s, JsonNode period, String verb) {
        return Scene.expect(200, at(s, period).post(s.path(pathOf(period) + "/" + verb), null));
    }

    private static String trashed(Scene s) {
        JsonNode draft = draft(s);
        Scene.expect(204, at(s, draft).delete(s.path(pathOf(draft))));
        return draft.path("id").asString();
    }

    private static Api at(Scene s, JsonNode period) {
        return s.api().with("If-Match", '"' + period.path("version").asString() + '"');
    }

    private static String pathOf(JsonNode period) {
        return "/wallets/" + period.path("walletId").asString() + "/periods/"
                + period.path("id").asString();
    }

    private static Call about(String operation, Scene s, JsonNode period) {
        return s.call(operation, period.path("id").asString())
                .about("walletId", period.path("walletId").asString());
    }

    private static Call seen(String operation, Scene s, JsonNode period) {
        return about(operation, s, period).seen(period.path("version").asInt());
    }
}
