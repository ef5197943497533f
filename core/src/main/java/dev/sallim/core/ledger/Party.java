package dev.sallim.core.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger's arithmetic has to know of an account. A holding is in a wallet; categories and equity are in none. */
public record Party(
        UUID account,
        AccountClass accountClass,
        SystemRole role,
        @Nullable UUID wallet) {
    public Party {
        if (!role.fits(accountClass)) {
            throw new IllegalArgumentException("an account of class " + accountClass + " has no role " + role);
        }
        if (accountClass.isHolding() != (wallet != null)) {
            throw new IllegalArgumentException("an account of class " + accountClass + " is in wallet " + wallet);
        }
    }

    /** An account of a person. */
    public static Party holding(UUID account, AccountClass accountClass, UUID wallet) {
        return new Party(account, accountClass, SystemRole.NONE, wallet);
    }

    /** A category or one of the system's accounts. */
    public static Party other(UUID account, AccountClass accountClass, SystemRole role) {
        return new Party(account, accountClass, role, null);
    }
}
