package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

import java.util.List;

/** The requests about money that is to come back. */
final class OwedRecipes {
    private OwedRecipes() {}

    static void addTo(ChartRecipes.Book recipes) {
        recipes.add("listOwed", s -> {
            marked(s);
            return s.call("listOwed").asking("settled", "false");
        });
        recipes.add(
                "markOwed",
                s -> s.call("markOwed", s.spent())
                        .json(fields("kind", "REIMBURSEMENT", "expected", won("12000"), "payee", "My employer")));
        recipes.add("unmarkOwed", s -> s.call("unmarkOwed", marked(s)));
        recipes.add("getMoneyLinks", s -> s.call("getMoneyLinks", linked(s).expense()));
        recipes.add("suggestMoneyLinks", s -> {
            Sides sides = sides(s);
            return s.call("suggestMoneyLinks", sides.expense());
        });
        recipes.add("linkMoney", s -> {
            Sides sides = sides(s);
            return s.call("linkMoney", sides.expense())
                    .json(fields("kind", "REFUND", "transactionId", sides.money(), "amount", won("5000")));
        });
        recipes.add("unlinkMoney", s -> {
            Linked linked = linked(s);
            return s.call("unlinkMoney", linked.expense()).about("linkId", linked.link());
        });
    }

    private record Sides(String expense, String money) {}

    private record Linked(String expense, String link) {}

    private static String marked(Scene s) {
        String expense = s.spent();
        Scene.expect(200, s.api().put(s.path("/transactions/" + expense + "/owed"), fields("kind", "REFUND")));
        return expense;
    }

    private static Sides sides(Scene s) {
        String account = s.account("Checking");
        String market = s.category("Market");
        String expense = s.spend(account, market, "2026-11-18");
        String money = s.id(
                "/transactions",
                fields(
                        "date",
                        "2026-11-20",
                        "payee",
                        "Emart",
                        "flows",
                        List.of(fields("from", market, "to", account, "amount", won("5000")))));
        return new Sides(expense, money);
    }

    private static Linked linked(Scene s) {
        Sides sides = sides(s);
        String link = s.id(
                "/transactions/" + sides.expense() + "/links",
                fields("kind", "REFUND", "transactionId", sides.money()));
        return new Linked(sides.expense(), link);
    }
}
