package dev.sallim.ledger.chart;

import java.util.Locale;

/** The kinds of object in a chart: the journal's word for each, and the one that paths use. */
enum ObjectKind {
    WALLET("wallets"),
    ACCOUNT("accounts"),
    CATEGORY("categories"),
    PAYEE("payees"),
    TAG("tags"),
    SAVED_VIEW("saved-views"),
    TEMPLATE("templates"),
    COMMODITY("commodities"),
    RATE("rates"),
    /** A file of rates, as a whole. */
    RATE_IMPORT("rates"),
    RECONCILIATION("reconciliations");

    private final String journalWord = name().toLowerCase(Locale.ROOT);
    private final String pathWord;

    ObjectKind(String pathWord) {
        this.pathWord = pathWord;
    }

    /** As {@code journal_entry.object_kind} and the first half of an action have it. */
    String journalWord() {
        return journalWord;
    }

    String pathWord() {
        return pathWord;
    }

    /** An action such as {@code account.archived}. */
    String action(String what) {
        return journalWord + "." + what;
    }
}
