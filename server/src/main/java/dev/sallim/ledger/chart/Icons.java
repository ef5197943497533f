package dev.sallim.ledger.chart;

/**
 * The pictures that a category can carry, by name. The web UI has a drawing and words to find it by for each; a name that it does not
 * draw would be lost without a word, so others are refused.
 */
final class Icons {
    /** As a pattern. A name that has been here stays: rows carry it. */
    static final String NAMES =
            "alert-triangle|apple|award|baby-bottle|baby-carriage|ball-football|barbell|basket|beach|bed|beer|"
                    + "bike|bolt|book|books|bottle|bowl-chopsticks|briefcase|building|building-bank|building-church|"
                    + "building-community|building-hospital|building-store|burger|bus|cake|calendar|camera|candy|car|"
                    + "car-suv|cash|cat|chalkboard|chart-line|chart-pie|cloud|coffee|coin|coins|confetti|credit-card|"
                    + "currency-bitcoin|dental|device-gamepad-2|device-laptop|device-mobile|device-tv|diamond|discount-2|"
                    + "dog|dots|droplet|egg|eyeglass|fish|flag|flame|flower|friends|gas-station|gift|glass-full|hammer|"
                    + "hand-finger|hanger|headphones|heart|heart-handshake|heartbeat|home|ice-cream|key|lamp|lock|luggage|"
                    + "map-pin|meat|milk|moped|movie|music|news|notebook|package|palette|parking|paw|pencil|percentage|"
                    + "perfume|pig-money|pill|pizza|plane|plant|receipt|receipt-refund|receipt-tax|repeat|rotate|run|salad|"
                    + "scale|school|scissors|shield|shield-check|shield-heart|ship|shirt|shoe|shopping-bag|shopping-cart|"
                    + "sofa|soup|spray|star|stethoscope|swimming|tent|ticket|tool|tools-kitchen-2|train|trash|"
                    + "truck-delivery|umbrella|users|vaccine|walk|wallet|wash|wifi|world";

    static final String IN_WORDS = "The picture beside the name, one of a fixed set.";

    private Icons() {}
}
