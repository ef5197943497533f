package dev.sallim.api;

import static dev.sallim.api.Scene.fields;

import dev.sallim.testing.Newcomer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** For each operation a request that succeeds, with everything that it needs put into the scene before. */
final class Recipes {
    private static final Map<String, Function<Scene, Call>> ALL = new TreeMap<>();

    static {
        sessions();
        people();
        books();
        ChartRecipes.addTo(Recipes::add);
        PlanningRecipes.addTo(Recipes::add);
        RecurringRecipes.addTo(Recipes::add);
        ForecastRecipes.addTo(Recipes::add);
        RecommendationRecipes.addTo(Recipes::add);
        OwedRecipes.addTo(Recipes::add);
        InstallmentRecipes.addTo(Recipes::add);
        AlertRecipes.addTo(Recipes::add);
        transactions();
        trash();
        imports();
        looking();
    }

    private Recipes() {}

    /** Whether somebody wrote one. */
    static boolean has(String operation) {
        return ALL.containsKey(operation);
    }

    /** Sets the scene and answers the request, to be sent by somebody who may. */
    static Call call(String operation, Scene scene) {
        Function<Scene, Call> recipe = ALL.get(operation);
        if (recipe == null) {
            throw new AssertionError("no recipe for " + operation + ": add one to Recipes");
        }
        return recipe.apply(scene);
    }

    private static void add(String operation, Function<Scene, Call> recipe) {
        if (ALL.put(operation, recipe) != null) {
            throw new IllegalStateException("two recipes for " + operation);
        }
    }

    private static void sessions() {
        add(
                "registerPerson",
                s -> s.call("registerPerson")
                        .json(fields(
                                "email",
                                s.cast().email(),
                                "password",
                                Newcomer.PASSWORD,
                                "displayName",
                                "Jisu",
                                "locale",
                                "ko",
                                "zone",
                                "Asia/Seoul",
                                "currency",
                                "KRW",
                                "delivery",
                                "BODY")));
        add(
                "logIn",
                s -> s.call("logIn")
                        .json(fields(
                                "email",
                                s.owner().email(),
                                "password",
                                s.owner().password(),
                                "delivery",
                                "BODY")));
        add(
                "refreshSession",
                s -> s.call("refreshSession").json(fields("refreshToken", session(s), "delivery", "BODY")));
        add("logOut", s -> s.call("logOut").json(fields("refreshToken", session(s))));
        add("openDemo", s -> s.call("openDemo").json(fields("delivery", "BODY", "locale", "en", "zone", "Asia/Seoul")));
    }

    private static String session(Scene s) {
        return Scene.expect(200, call("logIn", s).by(s.cast().nobody()))
                .path("refreshToken")
                .asString();
    }

    private static void people() {
        add("getMe", s -> s.call("getMe"));
        add("editMe", s -> s.call("editMe").json(fields("displayName", "Jisu Kim", "locale", "ko")));
        add(
                "keepDemo",
                s -> s.call("keepDemo")
                        .json(fields("email", s.cast().email(), "password", Newcomer.PASSWORD, "name", "Jisu")));
        add("clearDemo", s -> s.call("clearDemo").about("bookId", s.cast().demoBook()));
        add("deactivateMe", s -> s.call("deactivateMe"));
        add(
                "changePassword",
                s -> s.call("changePassword")
                        .json(fields("current", s.owner().password(), "next", "another battery 8")));
    }

    private static void books() {
        add("listBooks", s -> s.call("listBooks").asking("limit", "1"));
        add(
                "createBook",
                s -> s.call("createBook")
                        .with("Idempotency-Key", "book-of-2026")
                        .json(fields("name", "Travel", "currency", "USD", "zone", "UTC", "weekStart", "MONDAY")));
        add("getBook", s -> s.call("getBook"));
        add(
                "editBook",
                s -> s.call("editBook")
                        .seen(1)
                        .json(fields("name", "Our home", "weekStart", "SUNDAY", "payday", fields("dayOfMonth", 25))));
        add("deleteBook", s -> s.call("deleteBook").seen(1).json(fields("name", "Home")));
        add("listMembers", s -> s.call("listMembers"));
        add("getJournalState", s -> s.call("getJournalState"));
        add("listActivity", s -> {
            s.spent();
            return s.call("listActivity").asking("limit", "2");
        });
        add("verifyBook", s -> s.call("verifyBook"));
        add("countContents", s -> s.call("countContents"));
        add("clearBook", s -> s.call("clearBook").json(fields("name", "Home")));
        add("getAbout", s -> s.call("getAbout"));
        add("getCategorySet", s -> s.call("getCategorySet").asking("locale", "en"));
        add("chooseCategorySet", s -> s.call("chooseCategorySet").json(fields("set", "MINIMAL", "locale", "en")));
    }

    private static void transactions() {
        add("listTransactions", s -> {
            s.spent();
            return s.call("listTransactions")
                    .asking("from", "2026-11-19")
                    .asking("q", "emart amount>10000")
                    .asking("sort", "-date");
        });
        add("getTransactionTotal", s -> {
            s.spent();
            return s.call("getTransactionTotal").asking("from", "2026-11-19");
        });
        add("getTransactionOutline", s -> {
            s.spent();
            return s.call("getTransactionOutline").asking("q", "emart");
        });
        add("exportTransactions", s -> {
            s.spent();
            return s.call("exportTransactions").asking("format", "csv").asking("q", "emart");
        });
        add(
                "createTransaction",
                s -> s.call("createTransaction")
                        .with("Idempotency-Key", "emart-2026-11-20")
                        .json(Scene.spending(s.account("Checking"), s.category("Market"), "2026-11-20")));
        add(
                "bulkTransactions",
                s -> s.call("bulkTransactions")
                        .json(fields("action", "DATE", "ids", List.of(s.spent()), "value", "2026-11-19")));
        add("getTransaction", s -> s.call("getTransaction", s.spent()));
        add("getTransactionHistory", s -> s.call("getTransactionHistory", s.spent()));
        add(
                "editTransaction",
                s -> s.versioned("editTransaction", "transactions", s.spent())
                        .json(fields("date", "2026-11-19", "note", "groceries and a broom")));
        add("deleteTransaction", s -> s.versioned("deleteTransaction", "transactions", s.spent()));
        add("restoreTransaction", s -> s.call("restoreTransaction", s.trashed("transactions", s.spent())));
        add("undoOperation", s -> {
            var made = s.api().post(s.path("/tags"), fields("name", "Trip"));
            return s.call("undoOperation").json(fields("operationId", String.valueOf(made.header("Sallim-Operation"))));
        });
    }

    private static void trash() {
        add("listTrash", s -> {
            s.trashed("tags", s.tag("Trip"));
            return s.call("listTrash").asking("kind", "tags");
        });
        kept("Transaction", "transactions", "restoreTransactionFromTrash", Scene::spent);
        kept("Account", "accounts", "restoreAccount", s -> s.account("Checking", Map.of()));
        kept("Wallet", "wallets", "restoreWallet", s -> s.wallet("Travel"));
        kept("Category", "categories", "restoreCategory", s -> s.category("Market"));
        kept("Payee", "payees", "restorePayee", s -> s.payee("Emart"));
        kept("Tag", "tags", "restoreTag", s -> s.tag("Trip"));
        kept("SavedView", "saved-views", "restoreSavedView", ChartRecipes::view);
        kept("Template", "templates", "restoreTemplate", ChartRecipes::template);
    }

    private static void kept(String kind, String word, String restore, Function<Scene, String> made) {
        add(restore, s -> s.call(restore, s.trashed(word, made.apply(s))));
        add("purge" + kind, s -> s.call("purge" + kind, s.trashed(word, made.apply(s))));
    }

    private static void imports() {
        add("previewImport", s -> s.call("previewImport").upload(Map.of(), "bank.csv", Scene.BANK_FILE));
        add("beginImport", s -> s.upload(s.account("Checking", Map.of())));
        add("listImports", s -> {
            s.staged();
            return s.call("listImports");
        });
        add("getImport", s -> s.call("getImport", s.staged()));
        add("listImportRows", s -> s.call("listImportRows", s.staged()).asking("verdict", "NEW"));
        add(
                "overruleImportRows",
                s -> s.call("overruleImportRows", s.staged())
                        .json(fields("rows", List.of(fields("line", 2, "choice", "SKIP")))));
        add("commitImport", s -> s.call("commitImport", s.staged()));
        add("revertImport", s -> s.call("revertImport", s.committed()));
        add("listImportProfiles", s -> {
            profile(s);
            return s.call("listImportProfiles");
        });
        add("createImportProfile", s -> s.call("createImportProfile").json(fields("profile", s.namedProfile())));
        add("getImportProfile", s -> s.call("getImportProfile", profile(s)));
        add(
                "editImportProfile",
                s -> s.versioned("editImportProfile", "import-profiles", profile(s))
                        .json(fields("profile", s.namedProfile())));
        add("deleteImportProfile", s -> s.versioned("deleteImportProfile", "import-profiles", profile(s)));
    }

    private static String profile(Scene s) {
        return s.id("/import-profiles", fields("profile", s.namedProfile()));
    }

    private static void looking() {
        add("getDashboard", s -> {
            s.spent();
            return s.call("getDashboard").asking("date", "2026-11-21");
        });
        add("getDashboardArrangement", s -> s.call("getDashboardArrangement"));
        add(
                "arrangeDashboard",
                s -> s.call("arrangeDashboard")
                        .json(fields(
                                "cards",
                                List.of(
                                        fields("card", "MONTH", "column", "LEFT", "shown", true),
                                        fields("card", "RECENT", "column", "RIGHT", "shown", false)))));
        add("explainNumber", s -> {
            s.spent();
            return s.call("explainNumber").asking("figure", "EXPENSE").asking("date", "2026-11-21");
        });
        add("getTrend", s -> {
            String food = s.category("Market");
            String checking = s.account("Checking");
            s.spend(checking, food, "2026-10-30");
            s.spend(checking, food, "2026-11-20");
            return s.call("getTrend")
                    .asking("category", food)
                    .asking("months", "2")
                    .asking("date", "2026-11-21");
        });
        add("getRun", s -> s.call("getRun").about("runId", checked(s)));
        add("cancelRun", s -> s.call("cancelRun").about("runId", s.cast().waiting(s.book())));
        add("watchRun", s -> s.call("watchRun").about("runId", checked(s)));
    }

    private static String checked(Scene s) {
        return s.finished(s.call("verifyBook").by(s.api()));
    }
}
