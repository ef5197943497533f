package dev.sallim.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindTableTest {
    /**
     * The table again, written by hand from the design and not from the code. A cell has one letter for the same
     * commodity, two currencies, and any other two: t TRANSFER, x EXCHANGE, b TRADE, i INCOME, e EXPENSE, r REFUND,
     * o OPENING, a ADJUSTMENT. INCOME? and EXPENSE? are the uncategorised ones.
     */
    private static final String LISTING = """
            from \\ to   ASSET  LIABILITY  INCOME  INCOME?  EXPENSE  EXPENSE?  OPENING  ADJUSTMENT
            ASSET        txb    txb        iii     iii      eee      eee       ooo      aaa
            LIABILITY    txb    txb        iii     iii      eee      eee       ooo      aaa
            INCOME       iii    iii        iii     iii      iii      iii       ooo      aaa
            INCOME?      iii    iii        iii     iii      iii      iii       ooo      aaa
            EXPENSE      rrr    rrr        rrr     rrr      eee      eee       ooo      aaa
            EXPENSE?     rrr    rrr        rrr     rrr      eee      eee       ooo      aaa
            OPENING      ooo    ooo        ooo     ooo      ooo      ooo       ooo      ooo
            ADJUSTMENT   aaa    aaa        aaa     aaa      aaa      aaa       ooo      aaa
            """;

    private static final Map<Character, TransactionKind> LETTERS = Map.of(
            't', TransactionKind.TRANSFER,
            'x', TransactionKind.EXCHANGE,
            'b', TransactionKind.TRADE,
            'i', TransactionKind.INCOME,
            'e', TransactionKind.EXPENSE,
            'r', TransactionKind.REFUND,
            'o', TransactionKind.OPENING,
            'a', TransactionKind.ADJUSTMENT);

    private static final List<Place> PLACES = List.of(
            new Place(AccountClass.ASSET, SystemRole.NONE),
            new Place(AccountClass.LIABILITY, SystemRole.NONE),
            new Place(AccountClass.INCOME, SystemRole.NONE),
            new Place(AccountClass.INCOME, SystemRole.UNCATEGORISED_INCOME),
            new Place(AccountClass.EXPENSE, SystemRole.NONE),
            new Place(AccountClass.EXPENSE, SystemRole.UNCATEGORISED_EXPENSE),
            new Place(AccountClass.EQUITY, SystemRole.OPENING),
            new Place(AccountClass.EQUITY, SystemRole.ADJUSTMENT));

    private record Place(AccountClass accountClass, SystemRole role) {}

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
    @MethodSource("cells")
    void everyCellIsAsListed(Place from, Place to, CommodityPair pair, TransactionKind kind) {
        assertThat(KindTable.kind(from.accountClass(), from.role(), to.accountClass(), to.role(), pair))
                .isEqualTo(kind);
    }

    static Stream<Arguments> cells() {
        List<String> rows = LISTING.lines().skip(1).toList();
        List<Arguments> cells = new ArrayList<>();
        for (int row = 0; row < PLACES.size(); row++) {
            List<String> words = List.of(rows.get(row).strip().split(" +"));
            for (int column = 0; column < PLACES.size(); column++) {
                for (CommodityPair pair : CommodityPair.values()) {
                    char letter = words.get(column + 1).charAt(pair.ordinal());
                    cells.add(Arguments.of(PLACES.get(row), PLACES.get(column), pair, LETTERS.get(letter)));
                }
            }
        }
        return cells.stream();
    }

    @Test
    void theListingHasEveryPlaceThatARoleFits() {
        assertThat(cells()).hasSize(8 * 8 * 3);
        List<Place> fitting = new ArrayList<>();
        for (AccountClass accountClass : AccountClass.values()) {
            for (SystemRole role : SystemRole.values()) {
                if (role.fits(accountClass)) {
                    fitting.add(new Place(accountClass, role));
                }
            }
        }
        assertThat(fitting).containsExactlyInAnyOrderElementsOf(PLACES);
    }

    @Test
    void refusesARoleThatDoesNotFitItsClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KindTable.kind(
                        AccountClass.EQUITY, SystemRole.NONE, AccountClass.ASSET, SystemRole.NONE, CommodityPair.SAME))
                .withMessageContaining("EQUITY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KindTable.kind(
                        AccountClass.ASSET,
                        SystemRole.NONE,
                        AccountClass.EXPENSE,
                        SystemRole.UNCATEGORISED_INCOME,
                        CommodityPair.SAME));
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENCY, CURRENCY, TWO_CURRENCIES",
        "CURRENCY, SHARE, OTHER_TWO",
        "COIN, CURRENCY, OTHER_TWO",
        "COIN, COIN, OTHER_TWO",
        "FUND, OTHER, OTHER_TWO"
    })
    void tellsExchangesFromTrades(CommodityKind from, CommodityKind to, CommodityPair pair) {
        assertThat(CommodityPair.of(false, from, to)).isEqualTo(pair);
        assertThat(CommodityPair.of(true, from, from)).isEqualTo(CommodityPair.SAME);
    }

    @Test
    @DisplayName("TRADE, EXCHANGE, OPENING, ADJUSTMENT, TRANSFER, REFUND, EXPENSE, INCOME is the precedence")
    void theFirstKindThatAnyFlowHasIsTheTransactions() {
        List<TransactionKind> order = List.of(
                TransactionKind.TRADE,
                TransactionKind.EXCHANGE,
                TransactionKind.OPENING,
                TransactionKind.ADJUSTMENT,
                TransactionKind.TRANSFER,
                TransactionKind.REFUND,
                TransactionKind.EXPENSE,
                TransactionKind.INCOME);
        for (TransactionKind one : TransactionKind.values()) {
            for (TransactionKind other : TransactionKind.values()) {
                TransactionKind first = order.indexOf(one) < order.indexOf(other) ? one : other;
                assertThat(TransactionKind.ofTransaction(List.of(one, other))).isEqualTo(first);
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> TransactionKind.ofTransaction(List.of()));
    }

    @Test
    void accountKindsHaveTheirClass() {
        assertThat(Stream.of(AccountKind.values()).filter(it -> it.accountClass() == AccountClass.LIABILITY))
                .containsExactly(AccountKind.CREDIT_CARD, AccountKind.LOAN, AccountKind.OTHER_LIABILITY);
        assertThat(Stream.of(AccountKind.values()).filter(AccountKind::holdsAnyCommodity))
                .containsExactly(AccountKind.INVESTMENT, AccountKind.CRYPTO);
        assertThat(Stream.of(AccountKind.values())
                        .allMatch(it -> it.accountClass().isHolding()))
                .isTrue();
        assertThat(Stream.of(AccountClass.values()).filter(AccountClass::isCategory))
                .containsExactly(AccountClass.INCOME, AccountClass.EXPENSE);
    }
}
