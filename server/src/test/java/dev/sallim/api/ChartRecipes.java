package dev.sallim.api;

import static dev.sallim.api.Scene.fields;
import static dev.sallim.api.Scene.won;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The requests about what a ledger is kept in: wallets, accounts and their papers, categories, payees, tags, commodities, rates. */
final class ChartRecipes {
    /** Where they go. */
    @FunctionalInterface
    interface Book {
        void add(String operation, Function<Scene, Call> recipe);
    }

    private final Book recipes;

    private ChartRecipes(Book recipes) {
        this.recipes = recipes;
    }

    static void addTo(Book recipes) {
        ChartRecipes all = new ChartRecipes(recipes);
        all.wallets();
        all.accounts();
        all.papers();
        all.categories();
        all.payees();
        all.tags();
        all.kept();
        all.commodities();
    }

    private void kept() {
        recipes.add("listSavedViews", s -> {
            view(s);
            return s.call("listSavedViews");
        });
        recipes.add(
                "createSavedView",
                s -> s.call("createSavedView")
                        .json(fields("name", "Groceries", "filter", fields("q", "emart"), "period", "THIS_MONTH")));
        recipes.add("getSavedView", s -> s.call("getSavedView", view(s)));
        recipes.add("getSavedViewHistory", s -> s.call("getSavedViewHistory", view(s)));
        recipes.add(
                "editSavedView",
                s -> s.versioned("editSavedView", "saved-views", view(s)).json(fields("name", "Food", "sort", "date")));
        recipes.add("deleteSavedView", s -> s.versioned("deleteSavedView", "saved-views", view(s)));
        recipes.add("listTemplates", s -> {
            template(s);
            return s.call("listTemplates");
        });
        recipes.add(
                "createTemplate",
                s -> s.call("createTemplate")
                        .json(fields(
                                "name",
                                "Rent",
                                "payee",
                                "Landlord",
                                "flows",
                                List.of(fields(
                                        "from",
                                        s.account("Checking"),
                                        "to",
                                        s.category("Rent"),
                                        "amount",
                                        won("650000"))))));
        recipes.add("getTemplate", s -> s.call("getTemplate", template(s)));
        recipes.add("getTemplateHistory", s -> s.call("getTemplateHistory", template(s)));
        recipes.add(
                "editTemplate",
                s -> s.versioned("editTemplate", "templates", template(s)).json(fields("name", "Flat")));
        recipes.add("deleteTemplate", s -> s.versioned("deleteTemplate", "templates", template(s)));
    }

    static String view(Scene s) {
        return s.id("/saved-views", fields("name", "Groceries", "filter", fields("q", "emart")));
    }

    static String template(Scene s) {
        return s.id(
                "/templates",
                fields("name", "Rent", "payee", "Landlord", "flows", List.of(fields("amount", won("650000")))));
    }

    private void wallets() {
        recipes.add("listWallets", s -> s.call("listWallets"));
        recipes.add("createWallet", s -> s.call("createWallet").json(fields("name", "Travel", "currency", "USD")));
        recipes.add(
                "reorderWallets",
                s -> s.call("reorderWallets").json(fields("ids", List.of(s.wallet("Savings"), s.wallet("Travel")))));
        recipes.add("getWallet", s -> s.call("getWallet", s.wallet("Travel")));
        recipes.add("getWalletHistory", s -> s.call("getWalletHistory", s.wallet("Travel")));
        recipes.add(
                "editWallet",
                s -> s.versioned("editWallet", "wallets", s.wallet("Travel"))
                        .json(fields("name", "Holidays", "description", "two weeks a year")));
        recipes.add("deleteWallet", s -> s.versioned("deleteWallet", "wallets", s.wallet("Travel")));
    }

    private void accounts() {
        recipes.add("listAccounts", s -> {
            s.account("Checking");
            return s.call("listAccounts").asking("sort", "name");
        });
        recipes.add(
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
        recipes.add(
                "reorderAccounts",
                s -> s.call("reorderAccounts").json(fields("ids", List.of(s.account("Cash"), s.account("Checking")))));
        recipes.add("getAccount", s -> s.call("getAccount", s.account("Checking")));
        recipes.add("getAccountHistory", s -> s.call("getAccountHistory", s.account("Checking")));
        recipes.add(
                "getAccountNumber",
                s -> s.call("getAccountNumber", s.account("Checking", Map.of("number", "110-123-456789"))));
        recipes.add(
                "editAccount",
                s -> s.versioned("editAccount", "accounts", s.account("Checking"))
                        .json(fields("name", "Salary account", "institution", "Hana Bank", "note", "main")));
        recipes.add("deleteAccount", s -> s.versioned("deleteAccount", "accounts", s.account("Checking", Map.of())));
        recipes.add("archiveAccount", s -> s.call("archiveAccount", s.account("Checking")));
        recipes.add("unarchiveAccount", s -> s.call("unarchiveAccount", s.archived("accounts", s.account("Checking"))));
        recipes.add(
                "moveAccount",
                s -> s.call("moveAccount", s.account("Checking")).json(fields("walletId", s.wallet("Travel"))));
    }

    private void papers() {
        recipes.add(
                "setBalance",
                s -> s.call("setBalance", s.account("Checking"))
                        .json(fields("date", "2026-11-20", "balance", won("998000"))));
        recipes.add("getRegister", s -> {
            String account = s.account("Checking");
            s.spend(account, s.category("Market"), "2026-11-20");
            return s.call("getRegister", account).asking("from", "2026-11-01").asking("to", "2026-11-30");
        });
        recipes.add("getBalances", s -> {
            String account = s.account("Checking");
            s.spend(account, s.category("Market"), "2026-11-20");
            return s.call("getBalances", account).asking("from", "2026-11-01").asking("to", "2026-11-30");
        });
        recipes.add("getUnconfirmed", s -> {
            String account = s.account("Checking");
            s.spend(account, s.category("Market"), "2026-11-20");
            return s.call("getUnconfirmed", account).asking("until", "2026-11-30");
        });
        recipes.add("getCard", s -> s.call("getCard", s.card(s.account("Checking"))));
        recipes.add("payCard", s -> {
            String payer = s.account("Checking");
            return s.call("payCard", s.card(payer))
                    .json(fields("amount", won("12500"), "date", "2026-11-21", "from", payer));
        });
        recipes.add("listReconciliations", s -> {
            String account = s.account("Checking", Map.of());
            Scene.expect(201, reconciling(s, account).by(s.api()));
            return s.call("listReconciliations", account);
        });
        recipes.add("reconcileAccount", s -> reconciling(s, s.account("Checking", Map.of())));
    }

    private static Call reconciling(Scene s, String account) {
        String row = s.spend(account, s.category("Market"), "2026-11-20");
        return s.call("reconcileAccount", account)
                .json(fields("statementDate", "2026-11-20", "statementBalance", won("-12500"), "rows", List.of(row)));
    }

    private void categories() {
        recipes.add(
                "listCategories",
                s -> s.call("listCategories").asking("class", "INCOME").asking("limit", "3"));
        recipes.add(
                "createCategory",
                s -> s.call("createCategory")
                        .json(fields(
                                "name",
                                "Market",
                                "class",
                                "EXPENSE",
                                "priority",
                                "MUST",
                                "colour",
                                "c2",
                                "icon",
                                "basket")));
        recipes.add(
                "reorderCategories",
                s -> s.call("reorderCategories").json(fields("ids", List.of(s.category("Market"), s.category("Fun")))));
        recipes.add("moveCategory", s -> {
            String shops = s.category("Shops");
            return s.call("moveCategory", s.category("Market")).json(fields("parentId", shops));
        });
        recipes.add("getCategory", s -> s.call("getCategory", s.category("Market")));
        recipes.add("getCategoryHistory", s -> s.call("getCategoryHistory", s.category("Market")));
        recipes.add(
                "editCategory",
                s -> s.versioned("editCategory", "categories", s.category("Market"))
                        .json(fields("name", "Groceries at home", "priority", "MUST")));
        recipes.add("deleteCategory", s -> s.versioned("deleteCategory", "categories", s.category("Market")));
        recipes.add("archiveCategory", s -> s.call("archiveCategory", s.category("Market")));
        recipes.add(
                "unarchiveCategory", s -> s.call("unarchiveCategory", s.archived("categories", s.category("Market"))));
        recipes.add(
                "mergeCategory",
                s -> s.call("mergeCategory", s.category("Market")).json(fields("into", s.category("Shops"))));
    }

    private void payees() {
        recipes.add("listPayees", s -> {
            s.payee("Emart");
            return s.call("listPayees").asking("uses", "true");
        });
        recipes.add(
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
        recipes.add("getPayee", s -> s.call("getPayee", s.payee("Emart")));
        recipes.add("getPayeeHistory", s -> s.call("getPayeeHistory", s.payee("Emart")));
        recipes.add(
                "editPayee",
                s -> s.versioned("editPayee", "payees", s.payee("Emart"))
                        .json(fields("name", "Emart Seongsu", "note", "closed on some Sundays")));
        recipes.add("deletePayee", s -> s.versioned("deletePayee", "payees", s.payee("Emart")));
        recipes.add("archivePayee", s -> s.call("archivePayee", s.payee("Emart")));
        recipes.add("unarchivePayee", s -> s.call("unarchivePayee", s.archived("payees", s.payee("Emart"))));
        recipes.add("mergePayee", s -> s.call("mergePayee", s.payee("E-mart")).json(fields("into", s.payee("Emart"))));
    }

    private void tags() {
        recipes.add("listTags", s -> {
            s.tag("Trip");
            return s.call("listTags").asking("uses", "true");
        });
        recipes.add("createTag", s -> s.call("createTag").json(fields("name", "Trip")));
        recipes.add("getTag", s -> s.call("getTag", s.tag("Trip")));
        recipes.add("getTagHistory", s -> s.call("getTagHistory", s.tag("Trip")));
        recipes.add(
                "editTag", s -> s.versioned("editTag", "tags", s.tag("Trip")).json(fields("name", "Jeju 2026")));
        recipes.add("deleteTag", s -> s.versioned("deleteTag", "tags", s.tag("Trip")));
        recipes.add("archiveTag", s -> s.call("archiveTag", s.tag("Trip")));
        recipes.add("unarchiveTag", s -> s.call("unarchiveTag", s.archived("tags", s.tag("Trip"))));
        recipes.add("mergeTag", s -> s.call("mergeTag", s.tag("Jeju")).json(fields("into", s.tag("Trip"))));
    }

    private void commodities() {
        recipes.add("listCommodities", s -> {
            made(s);
            return s.call("listCommodities").asking("kind", "SHARE");
        });
        recipes.add(
                "createCommodity",
                s -> s.call("createCommodity")
                        .json(fields("code", "ACME", "name", "Acme Inc.", "kind", "SHARE", "scale", 4)));
        recipes.add("getCommodity", s -> s.call("getCommodity").about("code", made(s)));
        recipes.add(
                "editCommodity",
                s -> s.call("editCommodity").about("code", made(s)).seen(1).json(fields("name", "Acme Holdings")));
        recipes.add("listRates", s -> {
            rate(s);
            return s.call("listRates").asking("from", "USD");
        });
        recipes.add(
                "putRate",
                s -> s.call("putRate").json(fields("from", "USD", "to", "KRW", "day", "2026-11-20", "rate", "1390.5")));
        recipes.add(
                "importRates",
                s -> s.call("importRates").text("text/csv", "Date,USD,KRW,\n2026-11-20,1.1684,1740.86,\n"));
        recipes.add("getRate", s -> ofPair(rate(s).call("getRate")));
        recipes.add("deleteRate", s -> ofPair(rate(s).call("deleteRate")).seen(1));
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
}
