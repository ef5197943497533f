package dev.sallim.api;

import static dev.sallim.api.Scene.fields;

/** The requests about purchases that are paid in parts. */
final class InstallmentRecipes {
    private InstallmentRecipes() {}

    static void addTo(ChartRecipes.Book recipes) {
        recipes.add("listInstallments", s -> {
            inParts(s);
            return s.call("listInstallments").asking("finished", "false");
        });
        recipes.add("getInstallments", s -> s.call("getInstallments", inParts(s)));
        recipes.add(
                "putInstallments",
                s -> s.call("putInstallments", bought(s))
                        .json(fields(
                                "parts", 3, "firstOn", "2026-12-01", "interest", fields("yearlyPercent", "15.9"))));
        recipes.add("deleteInstallments", s -> s.call("deleteInstallments", inParts(s)));
    }

    private static String bought(Scene s) {
        return s.spend(s.card(s.account("Checking")), s.category("Furniture"), "2026-11-20");
    }

    private static String inParts(Scene s) {
        String purchase = bought(s);
        Scene.expect(200, s.api().put(s.path("/transactions/" + purchase + "/installments"), fields("parts", 3)));
        return purchase;
    }
}
