package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

/** The requests about alerts. */
final class AlertRecipes {
    private AlertRecipes() {}

    static void addTo(ChartRecipes.Book recipes) {
        recipes.add("listAlerts", s -> {
            alert(s);
            return s.call("listAlerts");
        });
        recipes.add(
                "createAlert",
                s -> s.call("createAlert")
                        .json(fields(
                                "name",
                                "Nearly out of food money",
                                "scope",
                                "BUDGET",
                                "walletId",
                                wallet(s),
                                "categoryId",
                                s.category("Market"),
                                "direction",
                                "OVER",
                                "threshold",
                                fields("percent", "80"))));
        recipes.add("getAlert", s -> s.call("getAlert", alert(s)));
        recipes.add(
                "editAlert", s -> s.versioned("editAlert", "alerts", alert(s)).json(fields("threshold", won("50000"))));
        recipes.add("deleteAlert", s -> s.versioned("deleteAlert", "alerts", alert(s)));
        recipes.add("restoreAlert", s -> s.call("restoreAlert", s.trashed("alerts", alert(s))));
        recipes.add("purgeAlert", s -> s.call("purgeAlert", s.trashed("alerts", alert(s))));
        recipes.add("listAlertEvents", s -> {
            alert(s);
            return s.call("listAlertEvents");
        });
        recipes.add("listNotifications", s -> {
            alert(s);
            return s.call("listNotifications");
        });
        recipes.add("readNotification", s -> {
            alert(s);
            String event =
                    s.read("/alert-events").path("items").path(0).path("id").asString();
            return s.call("readNotification", event);
        });
        recipes.add("readAllNotifications", s -> s.call("readAllNotifications"));
    }

    private static String wallet(Scene s) {
        return s.read("/accounts/" + s.account("Checking")).path("walletId").asString();
    }

    private static String alert(Scene s) {
        return s.id(
                "/alerts",
                fields(
                        "name",
                        "Low on money",
                        "scope",
                        "WALLET",
                        "walletId",
                        wallet(s),
                        "direction",
                        "UNDER",
                        "threshold",
                        won("2000000")));
    }
}
