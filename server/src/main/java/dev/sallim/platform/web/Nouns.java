package dev.sallim.platform.web;

/** Just enough English for the names of operations and schemas: account, accounts, category, categories. */
final class Nouns {
    private Nouns() {}

    static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        boolean isPlural = plural.endsWith("s") && !plural.endsWith("ss");
        return isPlural ? plural.substring(0, plural.length() - 1) : plural;
    }

    static String plural(String singular) {
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.endsWith("s") ? singular : singular + "s";
    }
}
