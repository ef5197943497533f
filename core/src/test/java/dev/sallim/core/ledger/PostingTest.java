package dev.sallim.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final UUID HOME = id(1);
    private static final UUID WORK = id(2);
    private static final UUID KRW = id(11);
    private static final UUID USD = id(12);
    private static final UUID AAPL = id(13);
    private static final UUID BNB = id(14);

    private static final Party CHECKING = Party.holding(id(21), AccountClass.ASSET, HOME);
    private static final Party CARD = Party.holding(id(22), AccountClass.LIABILITY, WORK);
    private static final Party BROKER = Party.holding(id(23), AccountClass.ASSET, HOME);
    private static final Party SALARY = Party.other(id(31), AccountClass.INCOME, SystemRole.NONE);
    private static final Party TAX = Party.other(id(32), AccountClass.EXPENSE, SystemRole.NONE);
    private static final Party FOOD = Party.other(id(33), AccountClass.EXPENSE, SystemRole.NONE);
    private static final Party OPENING = Party.other(id(41), AccountClass.EQUITY, SystemRole.OPENING);

    @Test
    void payrollStaysIncomeAndItsTaxTakesTheWalletOfTheFirstHolding() {
        Posting posting = Posting.of(List.of(
                flow(SALARY, TAX, "1200", KRW), flow(SALARY, CARD, "1", KRW), flow(SALARY, CHECKING, "3500", KRW)));
        assertThat(posting.kind()).isEqualTo(TransactionKind.INCOME);
        assertThat(posting.lines()).extracting(it -> it.from().wallet()).containsExactly(WORK, WORK, HOME);
        assertThat(posting.lines()).extracting(it -> it.to().wallet()).containsExactly(WORK, WORK, HOME);
    }

    @Test
    void aTransferKeepsEachHoldingInItsOwnWallet() {
        Posting posting = Posting.of(List.of(flow(CHECKING, CARD, "310000", KRW)));
        assertThat(posting.kind()).isEqualTo(TransactionKind.TRANSFER);
        assertThat(posting.lines().getFirst().from().wallet()).isEqualTo(HOME);
        assertThat(posting.lines().getFirst().to().wallet()).isEqualTo(WORK);
    }

    @Test
    void aCategoryAndEquityTakeTheWalletOfTheOtherSide() {
        Posting split = Posting.of(List.of(flow(CARD, FOOD, "20", USD), flow(CHECKING, FOOD, "10", USD)));
        assertThat(split.lines()).extracting(it -> it.to().wallet()).containsExactly(WORK, HOME);
        Posting opening = Posting.of(List.of(flow(OPENING, CARD, "5", KRW)));
        assertThat(opening.kind()).isEqualTo(TransactionKind.OPENING);
        assertThat(opening.lines().getFirst().from().wallet()).isEqualTo(WORK);
    }

    @Test
    void feesBesideATradeOrAnExchangeDoNotChangeItsKind() {
        DraftFlow buy = new DraftFlow(
                side(BROKER, USD, CommodityKind.CURRENCY, "1500", null),
                side(BROKER, AAPL, CommodityKind.SHARE, "10", null));
        DraftFlow feeInACoin = new DraftFlow(
                side(BROKER, BNB, CommodityKind.COIN, "0.01", null), side(FOOD, BNB, CommodityKind.COIN, "0.01", null));
        assertThat(Posting.of(List.of(feeInACoin, buy)).kind()).isEqualTo(TransactionKind.TRADE);

        DraftFlow exchange = new DraftFlow(
                side(CHECKING, KRW, CommodityKind.CURRENCY, "1400000", null),
                side(CARD, USD, CommodityKind.CURRENCY, "1000", null));
        assertThat(Posting.of(List.of(flow(CHECKING, FOOD, "500", KRW), exchange))
                        .kind())
                .isEqualTo(TransactionKind.EXCHANGE);
    }

    @Test
    void anAccountAndACategoryWithTwoCommoditiesKeepTheClassesKind() {
        DraftFlow abroad = new DraftFlow(
                side(CHECKING, KRW, CommodityKind.CURRENCY, "14000", null),
                side(FOOD, USD, CommodityKind.CURRENCY, "10", null));
        assertThat(abroad.kind()).isEqualTo(TransactionKind.EXPENSE);
    }

    @Test
    void aStateLeftOutIsClearedOnAHoldingAndNoneElsewhere() {
        FlowLine line =
                Posting.of(List.of(flow(CHECKING, FOOD, "1", KRW))).lines().getFirst();
        assertThat(line.from().state()).isEqualTo(ClearingState.CLEARED);
        assertThat(line.to().state()).isNull();
        DraftFlow pending = new DraftFlow(
                side(CHECKING, KRW, CommodityKind.CURRENCY, "1", ClearingState.PENDING),
                side(FOOD, KRW, CommodityKind.CURRENCY, "1", null));
        assertThat(Posting.of(List.of(pending)).lines().getFirst().from().state())
                .isEqualTo(ClearingState.PENDING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> side(FOOD, KRW, CommodityKind.CURRENCY, "1", ClearingState.CLEARED));
    }

    @Test
    void aTransactionTouchesAtLeastOneHolding() {
        List<DraftFlow> categoriesOnly = List.of(flow(SALARY, TAX, "1", KRW), flow(OPENING, FOOD, "1", KRW));
        assertThat(Posting.touchesHolding(categoriesOnly)).isFalse();
        assertThat(Posting.touchesHolding(List.of(flow(SALARY, TAX, "1", KRW), flow(FOOD, CARD, "1", KRW))))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.of(categoriesOnly));
    }

    @Test
    void malformedFlowsCannotBeWrittenDown() {
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.of(List.of(flow(CHECKING, FOOD, "0", KRW))));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.of(List.of(flow(CHECKING, FOOD, "-1", KRW))));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.of(List.of(flow(CHECKING, FOOD, "1E24", KRW))));
        DraftFlow unequal = new DraftFlow(
                side(CHECKING, KRW, CommodityKind.CURRENCY, "2", null),
                side(FOOD, KRW, CommodityKind.CURRENCY, "2.01", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.of(List.of(unequal)))
                .withMessageContaining("2.01");
        DraftFlow scales = new DraftFlow(
                side(CHECKING, KRW, CommodityKind.CURRENCY, "2", null),
                side(FOOD, KRW, CommodityKind.CURRENCY, "2.00", null));
        assertThat(Posting.of(List.of(scales)).lines()).hasSize(1);
    }

    @Test
    void partiesAreInAWalletExactlyWhereTheyAreHoldings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party(id(1), AccountClass.ASSET, SystemRole.NONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Party(id(1), AccountClass.EXPENSE, SystemRole.NONE, HOME));
        assertThatIllegalArgumentException().isThrownBy(() -> Party.other(id(1), AccountClass.EQUITY, SystemRole.NONE));
    }

    private static DraftFlow flow(Party from, Party to, String amount, UUID commodity) {
        return new DraftFlow(
                side(from, commodity, CommodityKind.CURRENCY, amount, null),
                side(to, commodity, CommodityKind.CURRENCY, amount, null));
    }

    private static DraftSide side(
            Party party, UUID commodity, CommodityKind kind, String amount, @Nullable ClearingState state) {
        return new DraftSide(party, commodity, kind, new BigDecimal(amount), state);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
