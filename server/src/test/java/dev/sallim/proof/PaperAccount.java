package dev.sallim.proof;

import org.jspecify.annotations.Nullable;

/** An account, a category or one of the system's own, as paper knows it. */
final class PaperAccount {
    final String id;
    final String accountClass;
    /** Of a category: none. */
    final @Nullable String currency;

    final boolean system;
    final String kind;
    State state;

    PaperAccount(String id, String accountClass, String kind, @Nullable String currency, State state, boolean system) {
        this.id = id;
        this.accountClass = accountClass;
        this.kind = kind;
        this.currency = currency;
        this.state = state;
        this.system = system;
    }

    /**
     * What verbs change about it.
     *
     * @param trashedIn the operation that put it into the trash
     */
    record State(
            @Nullable String wallet,
            boolean archived,
            @Nullable String trashedIn,
            @Nullable String mergedInto,
            boolean gone) {
        static State in(@Nullable String wallet) {
            return new State(wallet, false, null, null, false);
        }

        State archived(boolean now) {
            return new State(wallet, now, trashedIn, mergedInto, gone);
        }

        State trashed(@Nullable String operation) {
            return new State(wallet, archived, operation, mergedInto, gone);
        }

        State merged(@Nullable String into) {
            return new State(wallet, archived, trashedIn, into, gone);
        }

        State movedTo(String other) {
            return new State(other, archived, trashedIn, mergedInto, gone);
        }

        State purged() {
            return new State(wallet, archived, trashedIn, mergedInto, true);
        }

        boolean isLive() {
            return trashedIn == null && mergedInto == null && !gone;
        }
    }

    boolean holdsMoney() {
        return accountClass.equals("ASSET") || accountClass.equals("LIABILITY");
    }

    boolean isCategory() {
        return accountClass.equals("INCOME") || accountClass.equals("EXPENSE");
    }

    boolean holdsAnyCurrency() {
        return kind.equals("INVESTMENT");
    }

    boolean isLive() {
        return state.isLive();
    }

    boolean isOpen() {
        return state.isLive() && !state.archived();
    }
}
