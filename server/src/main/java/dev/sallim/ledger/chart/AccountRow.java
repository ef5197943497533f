package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.SystemRole;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that holds money, or a category: what it is, how it shows, what is known of it, and its card. */
record AccountRow(
        UUID id,
        @JsonUnwrapped Shape shape,
        @JsonUnwrapped Label label,
        @JsonUnwrapped Details details,
        @JsonUnwrapped CardTerms card,
        @JsonUnwrapped Life life)
        implements ChartRow {

    /** @param parentId of a category only; kind, commodity and wallet are of an account only */
    record Shape(
            AccountClass accountClass,
            @Nullable AccountKind kind,
            SystemRole role,
            @Nullable UUID commodityId,
            @Nullable UUID walletId,
            @Nullable UUID parentId) {
        static Shape account(AccountKind kind, UUID commodity, UUID wallet) {
            return new Shape(kind.accountClass(), kind, SystemRole.NONE, commodity, wallet, null);
        }

        static Shape category(AccountClass accountClass, @Nullable UUID parent) {
            return new Shape(accountClass, null, SystemRole.NONE, null, null, parent);
        }

        Shape withKind(AccountKind next) {
            return new Shape(next.accountClass(), next, role, commodityId, walletId, parentId);
        }

        Shape withCommodity(UUID commodity) {
            return new Shape(accountClass, kind, role, commodity, walletId, parentId);
        }

        Shape withWallet(UUID wallet) {
            return new Shape(accountClass, kind, role, commodityId, wallet, parentId);
        }

        Shape withParent(@Nullable UUID parent) {
            return new Shape(accountClass, kind, role, commodityId, walletId, parent);
        }
    }

    record Label(
            String name,
            String nameKey,
            @Nullable Priority priority,
            @Nullable String colour,
            @Nullable String icon,
            int sortOrder) {
        Label withSortOrder(int order) {
            return new Label(name, nameKey, priority, colour, icon, order);
        }
    }

    /** @param numberSealed the whole account number under the server's key, in base64 */
    record Details(
            @Nullable String institution,
            @Nullable String subtype,
            String note,
            @Nullable String numberMasked,
            @Nullable String numberSealed,
            @Nullable LocalDate openedOn) {
        static final Details NONE = new Details(null, null, "", null, null, null);
    }

    @Override
    @JsonIgnore
    public String name() {
        return label.name();
    }

    @Override
    @JsonIgnore
    public ObjectKind kindOfObject() {
        return isCategory() ? ObjectKind.CATEGORY : ObjectKind.ACCOUNT;
    }

    @JsonIgnore
    boolean isCategory() {
        return shape.accountClass().isCategory();
    }

    AccountRow withLife(Life next) {
        return new AccountRow(id, shape, label, details, card, next);
    }

    AccountRow withShape(Shape next) {
        return new AccountRow(id, next, label, details, card, life);
    }

    AccountRow withLabel(Label next) {
        return new AccountRow(id, shape, next, details, card, life);
    }

    AccountRow withDetails(Details next) {
        return new AccountRow(id, shape, label, next, card, life);
    }

    AccountRow withCard(CardTerms next) {
        return new AccountRow(id, shape, label, details, next, life);
    }
}
