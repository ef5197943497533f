package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvProfile.DateRule;
import dev.sallim.core.csv.CsvProfile.Dialect;
import dev.sallim.core.csv.CsvProfile.RowOrder;
import dev.sallim.core.csv.CsvProfile.RowRule;
import dev.sallim.core.csv.CsvProfile.SignRule;
import dev.sallim.core.csv.Guess.Code;
import dev.sallim.core.csv.Guess.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes a profile for a file that was never seen before. Layouts that are known by name come first; else the header's names
 * in a dozen languages and the cells themselves decide. It always answers, and says how sure it is and why.
 */
public final class CsvProfileGuesser {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private final Encodings.Detected encoding;
    private final ZoneId zone;
    private final Locale locale;
    private final boolean layouts;
    private final List<Reason> reasons = new ArrayList<>();

    private CsvProfileGuesser(Encodings.Detected encoding, ZoneId zone, Locale locale, boolean layouts) {
        this.layouts = layouts;
        this.encoding = encoding;
        this.zone = zone;
        this.locale = locale;
    }

    /**
     * Guesses from the beginning of a file.
     *
     * @param head the first {@link BankFile#HEAD_BYTES} bytes, or the whole file if it is shorter
     * @param name the file's name; a few layouts without a telling header are known by it
     * @param zone where moments become days
     * @param locale the person's; decides where a file allows two readings
     */
    public static Guess guess(byte[] head, String name, ZoneId zone, Locale locale) {
        return guess(head, name, zone, locale, Encodings.detect(head), true);
    }

    /** Guesses as if no layout were known by name. */
    static Guess guessUnknown(byte[] head, ZoneId zone, Locale locale) {
        return guess(head, "", zone, locale, Encodings.detect(head), false);
    }

    /** Guesses again with the encoding that a person chose. */
    public static Guess guess(byte[] head, String name, ZoneId zone, Locale locale, TextEncoding chosen) {
        return guess(
                head,
                name,
                zone,
                locale,
                new Encodings.Detected(chosen, false, true, Encodings.problems(head, chosen)),
                true);
    }

    private static Guess guess(
            byte[] head, String name, ZoneId zone, Locale locale, Encodings.Detected encoding, boolean layouts) {
        String text = Encodings.decode(head, encoding.encoding(), Integer.MAX_VALUE);
        int lastLine = head.length < BankFile.HEAD_BYTES ? -1 : text.lastIndexOf('\n');
        CsvProfileGuesser guesser = new CsvProfileGuesser(encoding, zone, locale, layouts);
        return guesser.guess(lastLine < 0 ? text : text.substring(0, lastLine + 1), name);
    }

    /**
     * Looks at the whole file where the beginning left the order of day and month open: any later 25 in the first place settles it.
     * Answers the guess itself where nothing was open. The stream is closed.
     */
    public static Guess settle(InputStream whole, Guess guess, Locale locale) throws IOException {
        try (InputStream bytes = whole) {
            boolean open = guess.reasons().stream().anyMatch(reason -> reason.code() == Code.DAY_MONTH_ASSUMED);
            return open ? WholeFile.settleDates(bytes, guess, locale) : guess;
        }
    }

    private Guess guess(String text, String name) {
        SampleTable table = cut(text);
        encodingReasons();
        if (table.width() < 2) {
            reasons.addFirst(new Reason(Code.NO_TABLE, ""));
            return new Guess(blank(table), 0, reasons, table.preview());
        }
        Optional<BankLayouts.Layout> known = layouts ? BankLayouts.match(table, name) : Optional.empty();
        CsvProfile profile = known.isPresent() ? fromLayout(known.get(), table) : fromColumns(table);
        SampleReading reading = SampleReading.of(table, profile);
        if (profile.rows().order() == RowOrder.UNKNOWN) {
            RowOrder byDays = SignJudge.orderByDays(reading.rows());
            RowOrder byChain = ChainScore.of(reading.rows()).order();
            profile = SignJudge.ordered(profile, byDays == RowOrder.UNKNOWN ? byChain : byDays);
        }
        if (!reading.failures().isEmpty()) {
            reasons.add(
                    new Reason(Code.ROWS_FAIL, String.valueOf(reading.failures().size())));
        }
        return new Guess(profile, confidence(profile, reading), reasons, table.preview());
    }

    /** How much like a list of transactions the beginning of a sheet looks; 0 where no line has a day and a number. */
    public static long likeness(String sheet, ZoneId zone) {
        SampleTable table = SampleTable.of(sheet, Dialect.SHEET_DELIMITER, zone);
        return table.data.isEmpty() ? 0 : table.likeness();
    }

    private SampleTable cut(String text) {
        if (text.indexOf(Dialect.SHEET_DELIMITER) >= 0) {
            return SampleTable.of(text, Dialect.SHEET_DELIMITER, zone);
        }
        String firstLine = text.lines().findFirst().orElse("");
        if (firstLine.length() == 5 && firstLine.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return SampleTable.of(text, firstLine.substring(4), zone);
        }
        return DELIMITERS.stream()
                .map(delimiter -> SampleTable.of(text, delimiter, zone))
                .max(Comparator.comparingLong(SampleTable::likeness)
                        .thenComparing(table -> -DELIMITERS.indexOf(table.delimiter)))
                .orElseThrow();
    }

    private void encodingReasons() {
        boolean unicode = switch (encoding.encoding()) {
            case UTF_8, UTF_16LE, UTF_16BE -> true;
            default -> false;
        };
        if (!encoding.certain() && !unicode) {
            reasons.add(new Reason(Code.ENCODING_ASSUMED, encoding.encoding().name()));
        }
        if (!encoding.problems().isEmpty()) {
            reasons.add(new Reason(
                    Code.UNREADABLE_BYTES,
                    String.valueOf(encoding.problems().getFirst().line())));
        }
    }

    private CsvProfile fromLayout(BankLayouts.Layout layout, SampleTable table) {
        reasons.addFirst(new Reason(Code.KNOWN_LAYOUT, layout.name()));
        List<Integer> dates = layout.columns().getOrDefault(CsvField.DATE, List.of());
        DateChooser chooser = new DateChooser(layout.dates(), zone);
        table.lines.forEach(line -> chooser.add(line.cell(dates.getFirst())));
        DateChooser.Choice choice = chooser.choose(locale);
        if (choice != null && choice.assumed() && !dialect(table).fromSheet()) {
            reasons.add(new Reason(Code.DAY_MONTH_ASSUMED, choice.pattern()));
        }
        // A workbook of a bank whose CSV is known has days and numbers of its own.
        boolean sheet = dialect(table).fromSheet();
        String usual = choice == null ? layout.dates().getFirst() : choice.pattern();
        String pattern =
                sheet ? dates(table, dates.getFirst()).stream().findFirst().orElse(usual) : usual;
        return new CsvProfile(
                CsvProfile.VERSION,
                layout.name(),
                dialect(table),
                layout.columns(),
                new DateRule(List.of(pattern), zone.getId()),
                sheet ? numbers(table, layout.columns()) : layout.numbers(),
                layout.signs(),
                new RowRule(layout.header(), 0, layout.width(), layout.continued(), RowOrder.UNKNOWN, layout.skip()));
    }

    private CsvProfile fromColumns(SampleTable table) {
        reasons.add(
                table.header >= 0
                        ? new Reason(
                                Code.HEADER_UNDERSTOOD,
                                String.join(dialect(table).seen(), table.headerCells()))
                        : new Reason(Code.NO_HEADER, ""));
        CellKinds kinds = new CellKinds(zone);
        ColumnRoles roles = ColumnRoles.of(table, kinds);
        reasons.addAll(roles.reasons());
        SignJudge judge = new SignJudge(table, reasons);
        SignRule signs = judge.suggest(roles);
        boolean continued = continues(table, kinds);
        if (continued) {
            reasons.add(new Reason(Code.CONTINUATION_LINES, ""));
            continuedPayee(roles);
        }
        CsvProfile.NumberRule numbers = numbers(table, roles.columns());
        withoutOtherNumbers(table, roles, numbers);
        CsvProfile profile = new CsvProfile(
                CsvProfile.VERSION,
                "",
                dialect(table),
                roles.columns(),
                new DateRule(
                        roles.has(CsvField.DATE)
                                ? dates(table, roles.fact(CsvField.DATE).index())
                                : List.of(),
                        zone.getId()),
                numbers,
                signs,
                new RowRule(
                        table.headerCells(),
                        table.header >= 0 ? 0 : preamble(table),
                        table.width(),
                        continued,
                        RowOrder.UNKNOWN,
                        List.of()));
        CsvProfile proved = judge.prove(profile, roles);
        if (!proved.columns(CsvField.CHARGE_ADDED).isEmpty()
                || !proved.columns(CsvField.CHARGE_TAKEN).isEmpty()) {
            reasons.add(new Reason(Code.CHARGES_INCLUDED, ""));
        }
        CsvProfile directed = withoutDirectionless(table, proved);
        return byStatus(directed, StatusJudge.judge(table, directed));
    }

    /** Rows whose word says that they are neither money in nor money out are left out. */
    private CsvProfile withoutDirectionless(SampleTable table, CsvProfile profile) {
        int column = profile.column(CsvField.INDICATOR).orElse(-1);
        List<String> words = column < 0
                ? List.of()
                : table.column(column).stream()
                        .filter(ColumnNames::hasNoDirection)
                        .distinct()
                        .sorted()
                        .toList();
        return words.isEmpty() ? profile : leftOut(profile, column, words);
    }

    private CsvProfile leftOut(CsvProfile profile, int column, List<String> words) {
        reasons.add(new Reason(Code.VOID_ROWS_LEFT_OUT, String.join(", ", words)));
        return profile.withRows(profile.rows().withSkip(new CsvProfile.SkipRule(column, words)));
    }

    private CsvProfile byStatus(CsvProfile profile, StatusJudge.Ruling ruling) {
        CsvProfile ruled = profile;
        if (!ruling.leftOut().isEmpty()) {
            ruled = leftOut(ruled, ruling.column(), ruling.leftOut());
        }
        if (!ruling.giveBack().isEmpty()) {
            reasons.add(new Reason(Code.CANCELLATIONS_GIVE_BACK, String.join(", ", ruling.giveBack())));
            Map<CsvField, List<Integer>> columns = new EnumMap<>(ruled.columns());
            columns.put(CsvField.INDICATOR, List.of(ruling.column()));
            List<String> others = List.of(SignRule.ANY_OTHER);
            ruled = ruled.withColumns(columns)
                    .withSigns(
                            ruled.signs().negated()
                                    ? SignRule.indicator(ruling.giveBack(), others)
                                    : SignRule.indicator(others, ruling.giveBack()));
        }
        return ruled;
    }

    /** Where the counterparty stands on the line below, the row's own words are the kind of transaction: memo, not payee. */
    private static void continuedPayee(ColumnRoles roles) {
        if (roles.has(CsvField.PAYEE) && !roles.has(CsvField.MEMO)) {
            roles.put(CsvField.MEMO, roles.columns().getOrDefault(CsvField.PAYEE, List.of()));
            roles.remove(CsvField.PAYEE);
        }
    }

    private static int preamble(SampleTable table) {
        return table.data.isEmpty() ? 0 : (int) table.data.getFirst().number - 1;
    }

    private Dialect dialect(SampleTable table) {
        return Dialect.of(encoding.encoding(), table.delimiter);
    }

    private List<String> dates(SampleTable table, int column) {
        DateChooser chooser = new DateChooser(DateChooser.CANDIDATES, zone);
        table.column(column).forEach(chooser::add);
        DateChooser.Choice choice = chooser.choose(locale);
        if (choice == null) {
            return List.of();
        }
        if (choice.assumed()) {
            reasons.add(new Reason(Code.DAY_MONTH_ASSUMED, choice.pattern()));
        }
        return List.of(choice.pattern());
    }

    private CsvProfile.NumberRule numbers(SampleTable table, Map<CsvField, List<Integer>> columns) {
        DecimalChooser chooser = new DecimalChooser();
        chooser.addAll(table, columns, CsvField.AMOUNT, CsvField.IN, CsvField.OUT);
        DecimalChooser.Choice choice = chooser.choose(table.delimiter, locale);
        if (choice.assumed()) {
            chooser.addAll(table, columns, CsvField.BALANCE);
            choice = chooser.choose(table.delimiter, locale);
        }
        if (choice.assumed()) {
            reasons.add(new Reason(Code.DECIMAL_ASSUMED, choice.rule().decimal()));
        }
        return choice.rule();
    }

    /** A balance that is written in another way than the amounts cannot be read along with them. */
    private static void withoutOtherNumbers(SampleTable table, ColumnRoles roles, CsvProfile.NumberRule numbers) {
        MoneyText money = new MoneyText(numbers);
        boolean readable = !roles.has(CsvField.BALANCE)
                || table.column(roles.fact(CsvField.BALANCE).index()).stream()
                        .noneMatch(cell -> money.read(cell) instanceof MoneyText.Bad);
        if (!readable) {
            roles.remove(CsvField.BALANCE);
        }
    }

    /** Whether lines with words only stand below many of the rows. */
    private static boolean continues(SampleTable table, CellKinds kinds) {
        int below = 0;
        boolean afterRow = false;
        for (Records.Line line : table.lines) {
            if (kinds.isTransaction(line)) {
                afterRow = true;
            } else {
                boolean words = SampleTable.trimmed(line).stream()
                        .noneMatch(cell -> !cell.isEmpty() && kinds.isDayOrNumber(cell));
                below += afterRow && words && !line.isBlank() && line.cell(0).isEmpty() && !TotalWords.in(line) ? 1 : 0;
                afterRow = false;
            }
        }
        return below >= 2 && below * 5 >= table.data.size();
    }

    private CsvProfile blank(SampleTable table) {
        Map<CsvField, List<Integer>> none = new EnumMap<>(CsvField.class);
        return new CsvProfile(
                CsvProfile.VERSION,
                "",
                dialect(table),
                none,
                new DateRule(List.of(), zone.getId()),
                CsvProfile.NumberRule.POINT,
                SignRule.signed(),
                new RowRule(List.of(), 0, 0, false, RowOrder.UNKNOWN, List.of()));
    }

    private int confidence(CsvProfile profile, SampleReading reading) {
        if (!profile.missing().isEmpty() || reading.rows().isEmpty()) {
            return 0;
        }
        int score = 60;
        for (Reason reason : reasons) {
            score += switch (reason.code()) {
                case KNOWN_LAYOUT -> 35;
                case HEADER_UNDERSTOOD -> 10;
                case SIGN_PROVED_BY_BALANCE -> 20;
                case SIGN_BY_IN_OUT_COLUMNS, SIGN_BY_WORDS, AMOUNT_BY_NAME, DATE_BY_NAME -> 5;
                case DAY_MONTH_ASSUMED, DECIMAL_ASSUMED, CARD_PURCHASES_POSITIVE, NO_HEADER -> -10;
                case SIGN_ASSUMED, IN_OUT_BY_COUNT, UNREADABLE_BYTES -> -15;
                default -> 0;
            };
        }
        int lines = reading.rows().size() + reading.failures().size();
        return Math.max(1, Math.min(100, score) * reading.rows().size() / lines);
    }
}
