package dev.sallim.ledger.export;

import java.util.Locale;

/** The columns of an exported file, in their order. */
enum ExportColumn {
    DATE(12),
    ACCOUNT(22),
    PAYEE(24),
    CATEGORY(26),
    OTHER(22),
    NOTE(30),
    MEMO(24),
    TAGS(18),
    AMOUNT(16),
    COMMODITY(10),
    STATE(14),
    KIND(14),
    TRANSACTION(38);

    private final int width;

    ExportColumn(int width) {
        this.width = width;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In characters. */
    int width() {
        return width;
    }
}
