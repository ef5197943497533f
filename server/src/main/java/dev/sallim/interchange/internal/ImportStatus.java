package dev.sallim.interchange.internal;

/** Where an import is. Three of them are on the way to another, while a run works on it. */
public enum ImportStatus {
    STAGING,
    READY,
    COMMITTING,
    COMMITTED,
    REVERTING,
    REVERTED,
    FAILED;

    boolean isOnTheWay() {
        return this == STAGING || this == COMMITTING || this == REVERTING;
    }

    /** Where an import is whose worker gave up: as before it began. */
    ImportStatus afterFailure() {
        return switch (this) {
            case STAGING -> FAILED;
            case COMMITTING -> READY;
            case REVERTING -> COMMITTED;
            default -> this;
        };
    }
}
