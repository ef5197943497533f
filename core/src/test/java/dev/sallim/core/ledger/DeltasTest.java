package dev.sallim.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeltasTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID CHECKING = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID FOOD = UUID.fromString("f1900000-0000-7000-8000-000000000002");
    private static final UUID HOUSEHOLD = UUID.fromString("f1900000-0000-7000-8000-000000000003");
    private static final UUID WALLET = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final UUID KRW = UUID.fromString("01900000-0000-7000-8000-0000000000aa");
    private static final UUID AAPL = UUID.fromString("01900000-0000-7000-8000-0000000000ab");

    @Test
    void aSplitIsOneDeltaPerAccountAndOneRollupPerDay() {
        Deltas deltas = Deltas.of(List.of(line(CHECKING, FOOD, "20"), line(CHECKING, HOUSEHOLD, "10")), DAY);
        assertThat(deltas.positions())
                .containsExactly(
                        new PositionDelta(CHECKING, KRW, new BigDecimal("-30"), DAY),
                        new PositionDelta(FOOD, KRW, new BigDecimal("20"), DAY),
                        new PositionDelta(HOUSEHOLD, KRW, new BigDecimal("10"), DAY));
        assertThat(deltas.days())
                .containsExactly(
                        day(CHECKING, DAY, "0", "30", 2),
                        day(FOOD, DAY, "20", "0", 1),
                        day(HOUSEHOLD, DAY, "10", "0", 1));
        assertThat(deltas.additions()).isEqualTo(deltas.days());
        assertThat(deltas.reversals()).isEmpty();
    }

    @Test
    void aFlowFromAnAccountToItselfCountsBothSides() {
        Deltas deltas = Deltas.of(List.of(line(CHECKING, CHECKING, "5")), DAY);
        assertThat(deltas.positions()).containsExactly(new PositionDelta(CHECKING, KRW, BigDecimal.ZERO, DAY));
        assertThat(deltas.days()).containsExactly(day(CHECKING, DAY, "5", "5", 2));
        FlowLine trade = new FlowLine(
                new FlowSide(CHECKING, KRW, new BigDecimal("1500"), ClearingState.CLEARED, WALLET),
                new FlowSide(CHECKING, AAPL, BigDecimal.TEN, ClearingState.CLEARED, WALLET));
        assertThat(Deltas.of(List.of(trade), DAY).days())
                .extracting(DayDelta::n)
                .containsExactly(1, 1);
    }

    @Test
    void anEditThatMovesTheDateReversesOneDayAndAddsToTheOtherAndStillAsksThePositions() {
        List<FlowLine> lines = List.of(line(CHECKING, FOOD, "20"));
        LocalDate earlier = DAY.minusDays(9);
        Deltas edit = Deltas.of(lines, DAY).minus(Deltas.of(lines, earlier));
        assertThat(edit.positions())
                .containsExactly(
                        new PositionDelta(CHECKING, KRW, BigDecimal.ZERO, earlier),
                        new PositionDelta(FOOD, KRW, BigDecimal.ZERO, earlier));
        assertThat(edit.additions()).containsExactly(day(CHECKING, DAY, "0", "20", 1), day(FOOD, DAY, "20", "0", 1));
        assertThat(edit.reversals())
                .containsExactly(day(CHECKING, earlier, "0", "20", 1), day(FOOD, earlier, "20", "0", 1));
    }

    @Test
    void anEditOfTheNoteAloneChangesNothingButKeepsItsPositionsForTheGuards() {
        Deltas same = Deltas.of(List.of(line(CHECKING, FOOD, "20")), DAY);
        Deltas edit = same.minus(same);
        assertThat(edit.positions())
                .hasSize(2)
                .allMatch(it -> it.quantity().signum() == 0 && it.earliest().equals(DAY));
        assertThat(edit.days()).hasSize(2).allMatch(DayDelta::isNothing);
        assertThat(edit.additions()).isEmpty();
        assertThat(edit.reversals()).isEmpty();
    }

    @Test
    void anEditOfOneKeyIsSplitByFigure() {
        // More goes out in fewer flows: outflow is added, the count is taken away.
        Deltas edit = Deltas.of(List.of(line(CHECKING, FOOD, "50")), DAY)
                .minus(Deltas.of(List.of(line(CHECKING, FOOD, "20"), line(CHECKING, FOOD, "10")), DAY));
        assertThat(edit.additions()).containsExactly(day(CHECKING, DAY, "0", "20", 0), day(FOOD, DAY, "20", "0", 0));
        assertThat(edit.reversals()).containsExactly(day(CHECKING, DAY, "0", "0", 1), day(FOOD, DAY, "0", "0", 1));
    }

    @Property
    void perCommodityTheFlowsOfOneCommodityAddUpToNothing(@ForAll("sameCommodity") List<FlowLine> lines) {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        Deltas.of(lines, DAY).positions().forEach(it -> sums.merge(it.commodity(), it.quantity(), BigDecimal::add));
        assertThat(sums.values()).allMatch(it -> it.signum() == 0);
    }

    @Property
    void agreesWithANaiveSum(@ForAll("anyCommodity") List<FlowLine> lines) {
        Map<List<UUID>, BigDecimal> naive = new HashMap<>();
        for (FlowLine line : lines) {
            naive.merge(
                    List.of(line.from().account(), line.from().commodity()),
                    line.from().amount().negate(),
                    BigDecimal::add);
            naive.merge(
                    List.of(line.to().account(), line.to().commodity()),
                    line.to().amount(),
                    BigDecimal::add);
        }
        Deltas deltas = Deltas.of(lines, DAY);
        assertThat(deltas.positions()).hasSize(naive.size());
        assertThat(deltas.positions())
                .allMatch(it -> it.quantity().compareTo(naive.get(List.of(it.account(), it.commodity()))) == 0);
        assertThat(deltas.days().stream().mapToInt(DayDelta::n).sum()).isEqualTo(2 * lines.size());
        for (PositionDelta position : deltas.positions()) {
            BigDecimal net = deltas.days().stream()
                    .filter(it -> it.account().equals(position.account())
                            && it.commodity().equals(position.commodity()))
                    .map(it -> it.inflow().subtract(it.outflow()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(net).isEqualByComparingTo(position.quantity());
        }
    }

    @Property
    void doesNotDependOnTheOrderOfTheFlows(@ForAll("anyCommodity") List<FlowLine> lines, @ForAll Random random) {
        List<FlowLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(Deltas.of(shuffled, DAY)).isEqualTo(Deltas.of(lines, DAY));
    }

    @Property
    void lesson03_anEditReversesTheOldAndAppliesTheNew(
            @ForAll("anyCommodity") List<FlowLine> before, @ForAll("anyCommodity") List<FlowLine> after) {
        LocalDate later = DAY.plusDays(1);
        Deltas edit = Deltas.of(after, later).minus(Deltas.of(before, DAY));
        assertThat(withoutZeros(Deltas.of(before, DAY).plus(edit))).isEqualTo(withoutZeros(Deltas.of(after, later)));
        assertThat(withoutZeros(Deltas.none().minus(Deltas.of(before, DAY)).plus(Deltas.of(before, DAY)))
                        .positions())
                .isEmpty();
        assertThat(new Deltas.Sum().add(after, later).subtract(before, DAY).toDeltas())
                .isEqualTo(edit);
    }

    @Property
    void additionsLessReversalsAreTheWhole(
            @ForAll("anyCommodity") List<FlowLine> before, @ForAll("anyCommodity") List<FlowLine> after) {
        Deltas edit = Deltas.of(after, DAY).minus(Deltas.of(before, DAY));
        Deltas parts = new Deltas(List.of(), edit.additions()).minus(new Deltas(List.of(), edit.reversals()));
        assertThat(withoutZeros(parts).days()).isEqualTo(withoutZeros(edit).days());
        assertThat(edit.additions())
                .allMatch(it -> it.inflow().signum() >= 0 && it.outflow().signum() >= 0 && it.n() >= 0);
        assertThat(edit.reversals())
                .allMatch(it -> it.inflow().signum() >= 0 && it.outflow().signum() >= 0 && it.n() >= 0);
    }

    @Property
    void keysAreDistinctAndInTheOrderOfPostgresql(@ForAll("anyCommodity") List<FlowLine> lines) {
        // Oracle: PostgreSQL compares uuid by bytes (memcmp), which is the order of the lower-case hexadecimal text.
        Deltas deltas = Deltas.of(lines, DAY);
        assertThat(deltas.positions().stream().map(it -> it.account() + " " + it.commodity()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(deltas.days().stream()
                        .map(it -> it.account() + " " + it.wallet() + " " + it.commodity() + " " + it.day()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void ordersIdsAsTheirTextAndNotAsJava(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        UUID one = new UUID(a, b);
        UUID other = new UUID(c, d);
        assertThat(Integer.signum(UuidOrder.compare(one, other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Test
    void javasOwnOrderOfIdsWouldBeWrong() {
        assertThat(CHECKING.compareTo(FOOD)).isPositive();
        assertThat(UuidOrder.UNSIGNED.compare(CHECKING, FOOD)).isNegative();
    }

    @Test
    void addsUpAnImportOfManyRowsToOneDeltaPerKey() {
        Deltas.Sum sum = new Deltas.Sum();
        for (int i = 0; i < 50_000; i++) {
            sum.add(List.of(line(CHECKING, i % 2 == 0 ? FOOD : HOUSEHOLD, "0.01")), DAY.plusDays(i % 7));
        }
        Deltas deltas = sum.toDeltas();
        assertThat(deltas.positions())
                .extracting(PositionDelta::quantity)
                .containsExactly(new BigDecimal("-500.00"), new BigDecimal("250.00"), new BigDecimal("250.00"));
        assertThat(deltas.positions()).extracting(PositionDelta::earliest).containsOnly(DAY);
        assertThat(deltas.days()).hasSize(21);
        assertThat(deltas.days().stream().mapToInt(DayDelta::n).sum()).isEqualTo(100_000);
    }

    private static Deltas withoutZeros(Deltas deltas) {
        return new Deltas(
                deltas.positions().stream()
                        .filter(it -> it.quantity().signum() != 0)
                        .map(it -> new PositionDelta(
                                it.account(), it.commodity(), it.quantity().stripTrailingZeros(), DAY))
                        .toList(),
                deltas.days().stream()
                        .filter(it -> !it.isNothing())
                        .map(it -> new DayDelta(
                                it.account(),
                                it.wallet(),
                                it.commodity(),
                                it.day(),
                                it.inflow().stripTrailingZeros(),
                                it.outflow().stripTrailingZeros(),
                                it.n()))
                        .toList());
    }

    private static DayDelta day(UUID account, LocalDate day, String inflow, String outflow, int n) {
        return new DayDelta(account, WALLET, KRW, day, new BigDecimal(inflow), new BigDecimal(outflow), n);
    }

    private static FlowLine line(UUID from, UUID to, String amount) {
        return new FlowLine(
                new FlowSide(from, KRW, new BigDecimal(amount), null, WALLET),
                new FlowSide(to, KRW, new BigDecimal(amount), null, WALLET));
    }

    @Provide
    Arbitrary<List<FlowLine>> sameCommodity() {
        return Combinators.combine(accounts(), accounts(), commodities(), amounts(), wallets())
                .as((from, to, commodity, amount, wallet) -> new FlowLine(
                        new FlowSide(from, commodity, amount, null, wallet),
                        new FlowSide(to, commodity, amount, null, wallet)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<FlowLine>> anyCommodity() {
        Arbitrary<FlowSide> sides = Combinators.combine(accounts(), commodities(), amounts(), wallets())
                .as((account, commodity, amount, wallet) -> new FlowSide(account, commodity, amount, null, wallet));
        return Combinators.combine(sides, sides)
                .as((from, to) -> new FlowLine(
                        from,
                        from.commodity().equals(to.commodity())
                                ? new FlowSide(to.account(), to.commodity(), from.amount(), null, to.wallet())
                                : to))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<UUID> accounts() {
        return ids(4);
    }

    private static Arbitrary<UUID> commodities() {
        return ids(3);
    }

    private static Arbitrary<UUID> wallets() {
        return ids(2);
    }

    /** Ids on both sides of the sign bit, in either half. */
    private static Arbitrary<UUID> ids(int count) {
        List<UUID> all = List.of(new UUID(1, -1), new UUID(-1, 1), new UUID(1, 1), new UUID(-1, -1));
        return Arbitraries.of(all.subList(0, count));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100000"))
                .ofScale(2);
    }
}
