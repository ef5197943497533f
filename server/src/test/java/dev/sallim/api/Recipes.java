package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

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
        wallets();
        accounts();
        papers();
        categories();
        payees();
        tags();
        commodities();
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
        add("editBook", s -> s.call("editBook").seen(1).json(fields("name", "Our home", "weekStart", "SUNDAY")));
        add("deleteBook", s -> s.call("deleteBook").seen(1).json(fields("name", "Home")));
        add("listMembers", s -> s.call("listMembers"));
        add("getJournalState", s -> s.call("getJournalState"));
        add("verifyBook", s -> s.call("verifyBook"));
    }

    private static void wallets() {
        add("listWallets", s -> s.call("listWallets"));
        add("createWallet", s -> s.call("createWallet").json(fields("name", "Travel", "currency", "USD")));
        add(
                "reorderWallets",
                s -> s.call("reorderWallets").json(fields("ids", List.of(s.wallet("Savings"), s.wallet("Travel")))));
        add("getWallet", s -> s.call("getWallet", s.wallet("Travel")));
        add("getWalletHistory", s -> s.call("getWalletHistory", s.wallet("Travel")));
        add(
                "editWallet",
                s -> s.versioned("editWallet", "wallets", s.wallet("Travel"))
                        .json(fields("name", "Holidays", "description", "two weeks a year")));
        add("deleteWallet", s -> s.versioned("deleteWallet", "wallets", s.wallet("Travel")));
    }

    private static void accounts() {
        add("listAccounts", s -> {
            s.account("Checking");
            return s.call("listAccounts").asking("sort", "name");
        });
        add(
                "createAccount",
                s -> s.call("createAccount")
                        .with("Idempotency-Key", "account-of-dollars")
                        .json(fields(
                                "name",
                                "Dollars",
                                "kind",
                                "SAVINGS",
                                "commodity",
                                "USD",
                                "openingBalance",
                                fields("amount", "1250.50", "commodity", "USD"),
                                "openedOn",
                                "2026-11-01",
                                "institution",
                                "Hana Bank",
                                "number",
                                "110-123-456789",
                                "note",
                                "for the trip")));
        add(
                "reorderAccounts",
                s -> s.call("reorderAccounts").json(fields("ids", List.of(s.account("Cash"), s.account("Checking")))));
        add("getAccount", s -> s.call("getAccount", s.account("Checking")));
        add("getAccountHistory", s -> s.call("getAccountHistory", s.account("Checking")));
        add(
                "getAccountNumber",
                s -> s.call("getAccountNumber", s.account("Checking", Map.of("number", "110-123-456789"))));
        add(
                "editAccount",
                s -> s.versioned("editAccount", "accounts", s.account("Checking"))
                        .json(fields("name", "Salary account", "institution", "Hana Bank", "note", "main")));
        add("deleteAccount", s -> s.versioned("deleteAccount", "accounts", s.account("Checking", Map.of())));
        add("archiveAccount", s -> s.call("archiveAccount", s.account("Checking")));
        add("unarchiveAccount", s -> s.call("unarchiveAccount", s.archived("accounts", s.account("Checking"))));
        add(
                "moveAccount",
                s -> s.call("moveAccount", s.account("Checking")).json(fields("walletId", s.wallet("Travel"))));
    }

    private static void papers() {
        add(
                "setBalance",
                s -> s.call("setBalance", s.account("Checking"))
                        .json(fields("date", "2026-11-20", "balance", won("998000"))));
        add("getRegister", s -> {
            String account = s.account("Checking");
            s.spend(account, s.category("Market"), "2026-11-20");
            return s.call("getRegister", account).asking("from", "2026-11-01").asking("to", "2026-11-30");
        });
        add("getCard", s -> s.call("getCard", s.card(s.account("Checking"))));
        add("payCard", s -> {
            String payer = s.account("Checking");
            return s.call("payCard", s.card(payer))
                    .json(fields("amount", won("12500"), "date", "2026-11-21", "from", payer));
        });
        add("listReconciliations", s -> {
            String account = s.account("Checking", Map.of());
            Scene.expect(201, reconciling(s, account).by(s.api()));
            return s.call("listReconciliations", account);
        });
        add("reconcileAccount", s -> reconciling(s, s.account("Checking", Map.of())));
    }

    private static Call reconciling(Scene s, String account) {
        String row = s.spend(account, s.category("Market"), "2026-11-20");
        return s.call("reconcileAccount", account)
                .json(fields("statementDate", "2026-11-20", "statementBalance", won("-12500"), "rows", List.of(row)));
    }

    private static void categories() {
        add(
                "listCategories",
                s -> s.call("listCategories").asking("class", "INCOME").asking("limit", "3"));
        add(
                "createCategory",
                s -> s.call("createCategory")
                        .json(fields("name", "Market", "class", "EXPENSE", "priority", "MUST", "colour", "c2")));
        add(
                "reorderCategories",
                s -> s.call("reorderCategories").json(fields("ids", List.of(s.category("Market"), s.category("Fun")))));
        add("getCategory", s -> s.call("getCategory", s.category("Market")));
        add("getCategoryHistory", s -> s.call("getCategoryHistory", s.category("Market")));
        add(
                "editCategory",
                s -> s.versioned("editCategory", "categories", s.category("Market"))
                        .json(fields("name", "Groceries at home", "priority", "MUST")));
        add("deleteCategory", s -> s.versioned("deleteCategory", "categories", s.category("Market")));
        add("archiveCategory", s -> s.call("archiveCategory", s.category("Market")));
        add("unarchiveCategory", s -> s.call("unarchiveCategory", s.archived("categories", s.category("Market"))));
        add(
                "mergeCategory",
                s -> s.call("mergeCategory", s.category("Market")).json(fields("into", s.category("Shops"))));
    }

    private static void payees() {
        add("listPayees", s -> {
            s.payee("Emart");
            return s.call("listPayees").asking("uses", "true");
        });
        add(
                "createPayee",
                s -> s.call("createPayee")
                        .json(fields(
                                "name",
                                "Emart",
                                "note",
                                "the one in Seongsu",
                                "phone",
                                "02-1234-5678",
                                "defaultCategoryId",
                                s.category("Market"))));
        add("getPayee", s -> s.call("getPayee", s.payee("Emart")));
        add("getPayeeHistory", s -> s.call("getPayeeHistory", s.payee("Emart")));
        add(
                "editPayee",
                s -> s.versioned("editPayee", "payees", s.payee("Emart"))
                        .json(fields("name", "Emart Seongsu", "note", "closed on some Sundays")));
        add("deletePayee", s -> s.versioned("deletePayee", "payees", s.payee("Emart")));
        add("archivePayee", s -> s.call("archivePayee", s.payee("Emart")));
        add("unarchivePayee", s -> s.call("unarchivePayee", s.archived("payees", s.payee("Emart"))));
        add("mergePayee", s -> s.call("mergePayee", s.payee("E-mart")).json(fields("into", s.payee("Emart"))));
    }

    private static void tags() {
        add("listTags", s -> {
            s.tag("Trip");
            return s.call("listTags").asking("uses", "true");
        });
        add("createTag", s -> s.call("createTag").json(fields("name", "Trip")));
        add("getTag", s -> s.call("getTag", s.tag("Trip")));
        add("getTagHistory", s -> s.call("getTagHistory", s.tag("Trip")));
        add("editTag", s -> s.versioned("editTag", "tags", s.tag("Trip")).json(fields("name", "Jeju 2026")));
        add("deleteTag", s -> s.versioned("deleteTag", "tags", s.tag("Trip")));
        add("archiveTag", s -> s.call("archiveTag", s.tag("Trip")));
        add("unarchiveTag", s -> s.call("unarchiveTag", s.archived("tags", s.tag("Trip"))));
        add("mergeTag", s -> s.call("mergeTag", s.tag("Jeju")).json(fields("into", s.tag("Trip"))));
    }

    private static void commodities() {
        add("listCommodities", s -> {
            made(s);
            return s.call("listCommodities").asking("kind", "SHARE");
        });
        add(
                "createCommodity",
                s -> s.call("createCommodity")
                        .json(fields("code", "ACME", "name", "Acme Inc.", "kind", "SHARE", "scale", 4)));
        add("getCommodity", s -> s.call("getCommodity").about("code", made(s)));
        add(
                "editCommodity",
                s -> s.call("editCommodity").about("code", made(s)).seen(1).json(fields("name", "Acme Holdings")));
        add("listRates", s -> {
            rate(s);
            return s.call("listRates").asking("from", "USD");
        });
        add(
                "putRate",
                s -> s.call("putRate").json(fields("from", "USD", "to", "KRW", "day", "2026-11-20", "rate", "1390.5")));
        add("importRates", s -> s.call("importRates").text("text/csv", "Date,USD,KRW,\n2026-11-20,1.1684,1740.86,\n"));
        add("getRate", s -> ofPair(rate(s).call("getRate")));
        add("deleteRate", s -> ofPair(rate(s).call("deleteRate")).seen(1));
    }

    private static String made(Scene s) {
        return s.made("/commodities", fields("code", "ACME", "name", "Acme Inc.", "kind", "SHARE", "scale", 4))
                .path("code")
                .asString();
    }

    private static Scene rate(Scene s) {
        s.made("/rates", fields("from", "USD", "to", "KRW", "day", "2026-11-20", "rate", "1390.5"));
        return s;
    }

    private static Call ofPair(Call call) {
        return call.about("from", "USD").about("to", "KRW").about("day", "2026-11-20");
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
        add("getRun", s -> s.call("getRun").about("runId", checked(s)));
        add("cancelRun", s -> s.call("cancelRun").about("runId", s.cast().waiting(s.book())));
        add("watchRun", s -> s.call("watchRun").about("runId", checked(s)));
    }

    private static String checked(Scene s) {
        return s.finished(s.call("verifyBook").by(s.api()));
    }
}
