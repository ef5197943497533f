package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfile.RowOrder;
import dev.sallim.core.csv.CsvProfile.SignKind;
import dev.sallim.core.csv.CsvProfile.SignRule;
import dev.sallim.core.csv.Guess.Code;
import dev.sallim.core.csv.Guess.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which direction amounts have. The strongest witness is the balance column: only the right signs (and charges) lead
 * from one stated balance to the next, and they also tell whether the newest row comes first.
 */
final class SignJudge {

    private final SampleTable table;
    private final List<Reason> reasons;

    SignJudge(SampleTable table, List<Reason> reasons) {
        this.table = table;
        this.reasons = reasons;
    }

    /** The rule that the columns and their words suggest, before the balance is asked. */
    SignRule suggest(ColumnRoles roles) {
        if (roles.has(CsvField.IN) && roles.has(CsvField.OUT)) {
            ColumnFacts out = roles.fact(CsvField.OUT);
            return SignRule.inOut().withOutIsNegative(out.negatives() * 2 > out.numbers() - out.zeros());
        }
        if (!roles.has(CsvField.AMOUNT)) {
            return SignRule.signed();
        }
        ColumnFacts amount = roles.fact(CsvField.AMOUNT);
        if (amount.negatives() * 2 <= amount.numbers()
                && CardWitness.of(table, amount).purchasesArePositive()) {
            reasons.add(new Reason(Code.CARD_PURCHASES_POSITIVE, amount.name()));
            return SignRule.signed().withNegated(true);
        }
        if (amount.negatives() > 0) {
            return SignRule.signed();
        }
        SignRule words = words(roles);
        if (words.kind() == SignKind.INDICATOR) {
            return words;
        }
        boolean onlyOut = ColumnNames.rank(CsvField.OUT, amount.name()) >= 0
                && ColumnNames.rank(CsvField.AMOUNT, amount.name()) < 0;
        if (!onlyOut && amount.numbers() > amount.zeros()) {
            reasons.add(new Reason(Code.SIGN_ASSUMED, amount.name()));
        }
        return SignRule.signed().withNegated(onlyOut);
    }

    private SignRule words(ColumnRoles roles) {
        for (ColumnFacts fact : roles.facts()) {
            boolean used =
                    roles.columns().getOrDefault(CsvField.AMOUNT, List.of()).contains(fact.index());
            if (used || fact.filled() == 0 || fact.filled() < fact.rows()) {
                continue;
            }
            List<String> in = new ArrayList<>();
            List<String> out = new ArrayList<>();
            boolean all = true;
            for (String word : new TreeSet<>(table.column(fact.index()))) {
                Boolean comesIn = ColumnNames.comesIn(word);
                if (comesIn != null) {
                    (comesIn ? in : out).add(word);
                }
                all &= comesIn != null || ColumnNames.hasNoDirection(word);
            }
            if (all && in.size() + out.size() > 0) {
                roles.put(CsvField.INDICATOR, List.of(fact.index()));
                roles.keepOutOf(CsvField.MEMO, fact.index());
                reasons.add(new Reason(Code.SIGN_BY_WORDS, String.join(", ", in) + " / " + String.join(", ", out)));
                return SignRule.indicator(in, out);
            }
        }
        return SignRule.signed();
    }

    /** The profile whose amounts lead from balance to balance best; the given one where balances tell nothing. */
    CsvProfile prove(CsvProfile suggested, ColumnRoles roles) {
        List<CsvProfile> candidates = new ArrayList<>(List.of(suggested));
        candidates.addAll(otherSigns(suggested, roles));
        List<CsvProfile> all = new ArrayList<>();
        for (CsvProfile candidate : candidates) {
            all.add(candidate);
            charges(suggested, roles).forEach(columns -> all.add(withCharges(candidate, columns)));
        }
        if (suggested.column(CsvField.BALANCE).isEmpty()) {
            CsvProfile found = findBalance(suggested, roles);
            return found == null ? withCertainCharges(suggested, roles) : found;
        }
        CsvProfile best = suggested;
        ChainScore bestScore = ChainScore.of(SampleReading.of(table, suggested).rows());
        for (CsvProfile candidate : all) {
            ChainScore score = ChainScore.of(SampleReading.of(table, candidate).rows());
            if (score.matches() > bestScore.matches()) {
                best = candidate;
                bestScore = score;
            }
        }
        if (!bestScore.proves()) {
            return withCertainCharges(suggested, roles);
        }
        proved(best, suggested);
        return ordered(best, bestScore.order());
    }

    private void proved(CsvProfile best, CsvProfile suggested) {
        reasons.removeIf(reason -> reason.code() == Code.SIGN_ASSUMED || reason.code() == Code.IN_OUT_BY_COUNT);
        if (!best.signs().equals(suggested.signs())) {
            reasons.removeIf(reason -> reason.code() == Code.CARD_PURCHASES_POSITIVE);
        }
        reasons.add(new Reason(Code.SIGN_PROVED_BY_BALANCE, ""));
    }

    private static List<CsvProfile> otherSigns(CsvProfile profile, ColumnRoles roles) {
        SignRule signs = profile.signs();
        return switch (signs.kind()) {
            case SIGNED -> List.of(profile.withSigns(signs.withNegated(!signs.negated())));
            case INDICATOR ->
                List.of(
                        profile.withSigns(SignRule.indicator(signs.outWords(), signs.inWords())),
                        profile.withSigns(SignRule.signed()));
            case IN_OUT -> {
                Map<CsvField, List<Integer>> swapped = new EnumMap<>(profile.columns());
                swapped.put(CsvField.IN, profile.columns(CsvField.OUT));
                swapped.put(CsvField.OUT, profile.columns(CsvField.IN));
                // Only where minus signs occur: with none, adding both columns up would fit any balances that rise.
                boolean minus = roles.fact(CsvField.OUT).negatives() > 0;
                yield minus
                        ? List.of(
                                profile.withSigns(signs.withOutIsNegative(!signs.outIsNegative())),
                                profile.withColumns(swapped))
                        : List.of(profile.withColumns(swapped));
            }
        };
    }

    /** An unnamed column of numbers that proves to be the balance. */
    private @Nullable CsvProfile findBalance(CsvProfile profile, ColumnRoles roles) {
        for (ColumnFacts fact : roles.facts()) {
            boolean used = profile.columns().values().stream().anyMatch(list -> list.contains(fact.index()));
            if (used || !fact.isNumbers() || fact.filled() < 4) {
                continue;
            }
            Map<CsvField, List<Integer>> columns = new EnumMap<>(profile.columns());
            columns.put(CsvField.BALANCE, List.of(fact.index()));
            List<CsvProfile> trials = new ArrayList<>(List.of(profile.withColumns(columns)));
            trials.addAll(otherSigns(profile.withColumns(columns), roles));
            for (CsvProfile trial : trials) {
                ChainScore score = ChainScore.of(SampleReading.of(table, trial).rows());
                if (score.proves() && score.pairs() >= 3) {
                    proved(trial, profile);
                    return ordered(trial, score.order());
                }
            }
        }
        return null;
    }

    /** Columns of fees and taxes, as added and as taken. */
    private List<Map<CsvField, List<Integer>>> charges(CsvProfile profile, ColumnRoles roles) {
        List<Integer> indexes = chargeColumns(profile, roles);
        return indexes.isEmpty()
                ? List.of()
                : List.of(Map.of(CsvField.CHARGE_ADDED, indexes), Map.of(CsvField.CHARGE_TAKEN, indexes));
    }

    private List<Integer> chargeColumns(CsvProfile profile, ColumnRoles roles) {
        MoneyText numbers = new MoneyText(profile.numbers());
        if (roles.has(CsvField.AMOUNT)
                && ColumnNames.isNet(roles.fact(CsvField.AMOUNT).name())) {
            return List.of();
        }
        return roles.facts().stream()
                .filter(fact -> ColumnNames.rank(CsvField.CHARGE_ADDED, fact.name()) >= 0
                        && fact.isNumbers()
                        && roles.isFree(fact.index())
                        && !isInAmount(fact, roles, numbers))
                .map(ColumnFacts::index)
                .toList();
    }

    /** Whether some third column and the charge make up the amount: then it has been taken from the amount already. */
    private boolean isInAmount(ColumnFacts charge, ColumnRoles roles, MoneyText numbers) {
        if (!roles.has(CsvField.AMOUNT)) {
            return false;
        }
        ColumnFacts amount = roles.fact(CsvField.AMOUNT);
        return roles.facts().stream()
                .filter(fact -> fact.isNumbers() && fact.index() != charge.index() && fact.index() != amount.index())
                .anyMatch(gross -> makeUp(gross.index(), charge.index(), amount.index(), numbers));
    }

    private boolean makeUp(int gross, int charge, int amount, MoneyText numbers) {
        int charged = 0;
        for (Records.Line line : table.data) {
            if (numbers.read(line.cell(charge)) instanceof MoneyText.Found fee
                    && fee.value().signum() != 0
                    && numbers.read(line.cell(gross)) instanceof MoneyText.Found whole
                    && numbers.read(line.cell(amount)) instanceof MoneyText.Found rest) {
                BigDecimal taken = whole.value().subtract(rest.value()).abs();
                if (taken.compareTo(fee.value().abs()) != 0) {
                    return false;
                }
                charged++;
            }
        }
        return charged > 0;
    }

    /** Without a balance, only charges with minus signs are certain to be part of the cash effect. */
    private CsvProfile withCertainCharges(CsvProfile profile, ColumnRoles roles) {
        List<Integer> negative = chargeColumns(profile, roles).stream()
                .filter(index -> roles.facts().get(index).negatives() > 0)
                .toList();
        return negative.isEmpty() ? profile : withCharges(profile, Map.of(CsvField.CHARGE_ADDED, negative));
    }

    private CsvProfile withCharges(CsvProfile profile, Map<CsvField, List<Integer>> charges) {
        Map<CsvField, List<Integer>> columns = new EnumMap<>(profile.columns());
        columns.putAll(charges);
        return profile.withColumns(columns);
    }

    static CsvProfile ordered(CsvProfile profile, RowOrder order) {
        CsvProfile.RowRule rows = profile.rows();
        return profile.withRows(new CsvProfile.RowRule(
                rows.header(), rows.preambleRows(), rows.width(), rows.continuation(), order, rows.skip()));
    }

    /** The order that the days tell. */
    static RowOrder orderByDays(List<BankRow> rows) {
        int ups = 0;
        int downs = 0;
        for (int i = 1; i < rows.size(); i++) {
            int step = rows.get(i).day().compareTo(rows.get(i - 1).day());
            ups += step > 0 ? 1 : 0;
            downs += step < 0 ? 1 : 0;
        }
        return ups == downs ? RowOrder.UNKNOWN : ups > downs ? RowOrder.OLDEST_FIRST : RowOrder.NEWEST_FIRST;
    }
}
