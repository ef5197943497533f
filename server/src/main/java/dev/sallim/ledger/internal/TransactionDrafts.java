package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.DraftFlow;
import dev.sallim.core.ledger.DraftSide;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.ledger.Party;
import dev.sallim.core.ledger.Posting;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a transaction against a chart and resolves what it leaves out. Every mistake is found in one go and named by its path in the
 * request; nothing is rounded, guessed or dropped.
 */
final class TransactionDrafts {
    static final int MOST_FLOWS = 200;
    static final int MOST_TAGS = 50;
    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_MEMO = 500;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** What the caller may do beyond an ordinary transaction. */
    enum Rights {
        /** A person's: no system accounts, nothing reconciled. */
        ORDINARY,
        /** The ledger's own openings and adjustments. */
        SYSTEM
    }

    /** @param newPayee the name, where the payee is to be made */
    record Draft(
            LocalDate date,
            @Nullable UUID payee,
            NameText.@Nullable Clean newPayee,
            String note,
            List<UUID> tags,
            TransactionKind kind,
            List<StoredFlow> flows) {
        Draft {
            tags = List.copyOf(tags);
            flows = List.copyOf(flows);
        }
    }

    private final Chart chart;
    private final Rights rights;
    private final Labels kept;
    private final ProblemException problem = ProblemException.of(ErrorCode.INVALID);

    /** Payee and tags that a transaction has already: it may keep them although they are in the trash by now. */
    private record Labels(@Nullable UUID payee, Set<UUID> tags) {
        static final Labels NONE = new Labels(null, Set.of());
    }

    private TransactionDrafts(Chart chart, Rights rights, Labels kept) {
        this.chart = chart;
        this.rights = rights;
        this.kept = kept;
    }

    static Draft check(NewTransaction request, Chart chart, Rights rights) {
        return new TransactionDrafts(chart, rights, Labels.NONE).check(request);
    }

    /** Of an edit, for which what was there already needs no new permission. */
    static Draft checkEdit(StoredTransaction old, NewTransaction request, Chart chart, Rights rights) {
        return new TransactionDrafts(chart, rights, new Labels(old.payee(), Set.copyOf(old.tags()))).check(request);
    }

    private Draft check(NewTransaction request) {
        if (request.date().isBefore(FIRST_DAY) || request.date().isAfter(LAST_DAY)) {
            problem.field("date", FieldCode.OUT_OF_RANGE, FIRST_DAY, LAST_DAY);
        }
        String note = checkText("note", request.note(), LONGEST_NOTE);
        List<UUID> tags = tags(request.tags());
        UUID payee = payee(request);
        NameText.Clean newPayee = payee == null ? namedPayee(request) : null;
        if (newPayee != null) {
            Optional<Chart.Payee> known = chart.payeeNamed(newPayee.key().value());
            if (known.isPresent()) {
                payee = known.get().id().value();
                newPayee = null;
            }
        }
        List<DraftFlow> flows = flows(request.flows());
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        Posting posting = Posting.of(flows);
        List<StoredFlow> stored = new ArrayList<>(flows.size());
        for (int i = 0; i < flows.size(); i++) {
            String memo = request.flows().get(i).memo();
            stored.add(new StoredFlow(posting.lines().get(i), memo == null ? "" : memo));
        }
        return new Draft(request.date(), payee, newPayee, note, tags, posting.kind(), stored);
    }

    private @Nullable UUID payee(NewTransaction request) {
        PayeeId id = request.payeeId();
        if (id == null) {
            return null;
        }
        if (request.payee() != null) {
            problem.field("payee", FieldCode.NOT_ONE_OF, "payeeId, payee");
        }
        if (!id.value().equals(kept.payee())
                && chart.payee(id.value()).filter(Chart.Payee::live).isEmpty()) {
            problem.field("payeeId", FieldCode.NOT_FOUND);
        }
        return id.value();
    }

    private NameText.@Nullable Clean namedPayee(NewTransaction request) {
        if (request.payee() == null || request.payee().isBlank()) {
            return null;
        }
        return switch (NameText.read(request.payee())) {
            case NameText.Clean clean -> clean;
            case NameText.Refused refused -> {
                switch (refused.reason()) {
                    case TOO_LONG -> problem.field("payee", FieldCode.TOO_LONG, NameText.MAX_LENGTH);
                    case BAD_CHARACTER -> problem.field("payee", FieldCode.BAD_CHARACTER);
                    case EMPTY -> problem.field("payee", FieldCode.REQUIRED);
                }
                yield null;
            }
        };
    }

    private List<UUID> tags(List<TagId> requested) {
        if (requested.size() > MOST_TAGS) {
            problem.field("tagIds", FieldCode.TOO_MANY, MOST_TAGS);
            return List.of();
        }
        Set<UUID> seen = new HashSet<>();
        List<UUID> tags = new ArrayList<>(requested.size());
        for (int i = 0; i < requested.size(); i++) {
            UUID id = requested.get(i).value();
            if (!kept.tags().contains(id)
                    && chart.tag(id).filter(Chart.Tag::live).isEmpty()) {
                problem.field("tagIds[" + i + "]", FieldCode.NOT_FOUND);
            } else if (seen.add(id)) {
                tags.add(id);
            }
        }
        tags.sort(null);
        return tags;
    }

    private List<DraftFlow> flows(List<NewFlow> requested) {
        if (requested.isEmpty()) {
            problem.field("flows", FieldCode.REQUIRED);
        } else if (requested.size() > MOST_FLOWS) {
            problem.field("flows", FieldCode.TOO_MANY, MOST_FLOWS);
        } else {
            List<DraftFlow> flows = new ArrayList<>(requested.size());
            for (int i = 0; i < requested.size(); i++) {
                DraftFlow flow = flow(requested.get(i), "flows[" + i + "]");
                if (flow != null) {
                    flows.add(flow);
                }
            }
            if (flows.size() == requested.size() && !Posting.touchesHolding(flows)) {
                problem.field("flows", FieldCode.NO_ACCOUNT);
            }
            return flows;
        }
        return List.of();
    }

    private record Sides(Chart.Account from, Chart.Account to) {}

    private @Nullable Sides sides(NewFlow flow, String path) {
        if (flow.from() == null && flow.to() == null) {
            problem.field(path + ".from", FieldCode.REQUIRED).field(path + ".to", FieldCode.REQUIRED);
            return null;
        }
        Chart.Account from = account(flow.from(), SystemRole.UNCATEGORISED_INCOME, path + ".from");
        Chart.Account to = account(flow.to(), SystemRole.UNCATEGORISED_EXPENSE, path + ".to");
        return from == null || to == null ? null : new Sides(from, to);
    }

    private Chart.@Nullable Account account(@Nullable AccountId id, SystemRole leftOut, String path) {
        if (id == null) {
            return chart.account(leftOut);
        }
        Chart.Account account = chart.account(id.value()).orElse(null);
        boolean systems = account != null && !account.holdsMoney() && !account.isCategory();
        if (account == null || (systems && rights != Rights.SYSTEM)) {
            problem.field(path, FieldCode.NOT_FOUND);
            return null;
        }
        if (!account.live()) {
            throw ProblemException.of(ErrorCode.IN_TRASH).field(path, ErrorCode.IN_TRASH);
        }
        if (account.archived()) {
            throw ProblemException.of(ErrorCode.ARCHIVED, account.name())
                    .field(path, ErrorCode.ARCHIVED, account.name());
        }
        return account;
    }

    private @Nullable DraftFlow flow(NewFlow flow, String path) {
        Sides sides = sides(flow, path);
        if (sides == null) {
            return null;
        }
        Money entering = flow.toAmount();
        boolean oneAmount = entering == null;
        Money toMoney = entering == null ? flow.amount() : entering;
        DraftSide from = side(sides.from(), flow.amount(), flow.fromState(), path + ".amount", path + ".fromState");
        DraftSide to = side(
                sides.to(), toMoney, flow.toState(), path + (oneAmount ? ".amount" : ".toAmount"), path + ".toState");
        checkText(path + ".memo", flow.memo(), LONGEST_MEMO);
        if (from == null || to == null) {
            return null;
        }
        if (from.commodity().equals(to.commodity())) {
            if (from.amount().compareTo(to.amount()) != 0) {
                problem.field(path + ".toAmount", FieldCode.AMOUNTS_DIFFER);
                return null;
            }
            if (sides.from().id().equals(sides.to().id())) {
                problem.field(path + ".to", FieldCode.SAME_ACCOUNT);
                return null;
            }
        }
        return new DraftFlow(from, to);
    }

    private @Nullable DraftSide side(
            Chart.Account account, Money money, @Nullable ClearingState requested, String path, String statePath) {
        Chart.Commodity commodity = commodity(money, account, path);
        BigDecimal amount = amount(money, commodity, path);
        ClearingState state = state(requested, account, statePath);
        if (commodity == null || amount == null) {
            return null;
        }
        UUID wallet = account.wallet() == null ? null : account.wallet().value();
        Party party = new Party(account.id().value(), account.accountClass(), account.role(), wallet);
        return new DraftSide(party, commodity.id().value(), commodity.kind(), amount, state);
    }

    private Chart.@Nullable Commodity commodity(Money money, Chart.Account account, String path) {
        Chart.Commodity commodity = chart.commodity(money.commodity()).orElse(null);
        if (commodity == null) {
            if (Currencies.find(money.commodity()).isPresent()) {
                throw new UnusedCurrencyException(money.commodity());
            }
            problem.field(path + ".commodity", FieldCode.UNKNOWN_COMMODITY);
            return null;
        }
        CommodityId own = account.commodity();
        if (own != null && !account.holdsAnyCommodity() && !own.equals(commodity.id())) {
            String code =
                    chart.commodity(own.value()).map(it -> it.code().value()).orElse("");
            problem.field(path + ".commodity", FieldCode.OTHER_COMMODITY, code);
            return null;
        }
        return commodity;
    }

    private @Nullable BigDecimal amount(Money money, Chart.@Nullable Commodity commodity, String path) {
        if (money.amount().signum() <= 0) {
            problem.field(path + ".amount", FieldCode.NOT_POSITIVE);
            return null;
        }
        if (commodity == null) {
            return null;
        }
        return switch (AmountText.check(money.amount(), commodity.scale())) {
            case AmountText.Exact exact -> exact.value();
            case AmountText.Refused refused -> {
                if (refused.reason() == AmountText.Reason.TOO_MANY_DECIMALS) {
                    problem.field(path + ".amount", FieldCode.TOO_MANY_DECIMALS, commodity.scale());
                } else {
                    problem.field(path + ".amount", FieldCode.MALFORMED_AMOUNT);
                }
                yield null;
            }
        };
    }

    private @Nullable ClearingState state(@Nullable ClearingState requested, Chart.Account side, String path) {
        if (!side.holdsMoney()) {
            if (requested != null) {
                problem.field(path, FieldCode.NOT_YOURS);
            }
            return null;
        }
        if (requested == ClearingState.RECONCILED && rights != Rights.SYSTEM) {
            problem.field(path, FieldCode.NOT_ONE_OF, "PENDING, CLEARED");
            return ClearingState.CLEARED;
        }
        return requested == null ? ClearingState.CLEARED : requested;
    }

    private String checkText(String path, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        if (value.length() > longest) {
            problem.field(path, FieldCode.TOO_LONG, longest);
        }
        if (value.codePoints().anyMatch(TransactionDrafts::isBad)) {
            problem.field(path, FieldCode.BAD_CHARACTER);
        }
        return value;
    }

    /** Control characters other than blanks, and halves of surrogate pairs: PostgreSQL and JSON readers choke on them. */
    private static boolean isBad(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && !Character.isWhitespace(character));
    }
}
