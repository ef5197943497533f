package dev.sallim.core.sheet;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.csv.Encodings;
import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.csv.TextEncoding;
import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a web page as one sheet each. Tables without transactions before a table are the lines above it: banks put the account,
 * and sometimes the names of the columns, into tables of their own. Only the row being read is in memory.
 */
final class HtmlBook implements SheetFile.Book {

    private static final int MOST_TABLES = 200;
    private static final int MOST_ELEMENTS_IN_A_ROW = 20_000;
    private static final int MOST_SPAN = 10_000;
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final TextEncoding encoding;
    /** Of every table. */
    private final List<Long> likeness = new ArrayList<>();
    /** The tables that look like a list of transactions. */
    private final List<Integer> sheets = new ArrayList<>();

    private HtmlBook(Path file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    static HtmlBook open(Path file, ZoneId zone) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(BankFile.HEAD_BYTES);
        }
        HtmlBook book = new HtmlBook(file, encoding(head));
        book.survey(zone);
        return book;
    }

    /** Looks at the beginning of every table. */
    private void survey(ZoneId zone) throws IOException {
        List<SheetText> starts = new ArrayList<>();
        rows((table, cells) -> {
            while (starts.size() <= table) {
                starts.add(SheetText.sample());
            }
            SheetText start = starts.get(table);
            if (!start.isEnough()) {
                start.row(start.next(), cells);
            }
        });
        for (SheetText start : starts) {
            long looks = start.likeness(zone);
            if (looks > 0) {
                sheets.add(likeness.size());
            }
            likeness.add(looks);
        }
    }

    /** What the bytes prove, else what the page says of itself where its bytes agree, else what they look like. */
    static TextEncoding encoding(byte[] head) {
        Encodings.Detected detected = Encodings.detect(head);
        Matcher said = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (detected.certain() || !said.find()) {
            return detected.encoding();
        }
        String name = said.group(1).toLowerCase(Locale.ROOT);
        TextEncoding named = switch (name) {
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "cp949", "ms949", "x-windows-949", "windows-949" ->
                TextEncoding.MS949;
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> TextEncoding.SHIFT_JIS;
            case "gb2312", "gbk" -> TextEncoding.GB18030;
            case "iso-8859-1", "latin1", "windows-1252", "us-ascii" -> TextEncoding.WINDOWS_1252;
            default ->
                Arrays.stream(TextEncoding.values())
                        .filter(each -> each.charset().name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(detected.encoding());
        };
        return Encodings.problems(head, named).isEmpty() ? named : detected.encoding();
    }

    /** Takes rows with the number of their table, from 0. */
    private interface Rows {
        void take(int table, List<String> cells) throws IOException;
    }

    private void rows(Rows rows) throws IOException {
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), encoding.charset());
                StreamParser parser = new StreamParser(Parser.htmlParser())) {
            List<Element> tables = new ArrayList<>();
            List<TreeMap<Integer, Spanning>> spans = new ArrayList<>();
            int inRow = 0;
            Iterator<Element> elements = parser.parse(reader, "").iterator();
            while (elements.hasNext()) {
                Element element = elements.next();
                if (!element.normalName().equals("tr")) {
                    inRow = released(element) ? 0 : inRow + 1;
                    if (inRow > MOST_ELEMENTS_IN_A_ROW) {
                        throw new Unreadable(Reason.TOO_LARGE, 0);
                    }
                    continue;
                }
                inRow = 0;
                Element table = around(element, "table");
                int index = table == null ? -1 : at(tables, table);
                if (table != null && index < 0 && tables.size() < MOST_TABLES) {
                    index = tables.size();
                    tables.add(table);
                    spans.add(new TreeMap<>());
                }
                if (index >= 0) {
                    rows.take(index, cells(element, spans.get(index)));
                }
                element.remove();
            }
        }
    }

    private static int at(List<Element> tables, Element table) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (tables.get(i).equals(table)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Element around(Element element, String name) {
        Element outer = element.parent();
        while (outer != null && !outer.normalName().equals(name)) {
            outer = outer.parent();
        }
        return outer;
    }

    /** Forgets what has been read and belongs to no row; answers whether it did. */
    private static boolean released(Element element) {
        boolean frame = Stream.of("html", "head", "body").anyMatch(element.normalName()::equals);
        if (around(element, "tr") != null) {
            return false;
        }
        if (!frame) {
            element.remove();
        }
        return true;
    }

    /** A cell that goes on into the rows below. */
    private static final class Spanning {
        final String text;
        int rows;

        Spanning(String text, int rows) {
            this.text = text;
            this.rows = rows;
        }
    }

    private static List<String> cells(Element row, TreeMap<Integer, Spanning> spans) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            above(cells, spans);
            String text = cell.text();
            int wide = span(cell.attr("colspan"));
            int tall = span(cell.attr("rowspan"));
            for (int i = 0; i < wide && cells.size() <= ReadLimits.DEFAULT.columns(); i++) {
                if (tall > 1) {
                    spans.put(cells.size(), new Spanning(i == 0 ? text : "", tall - 1));
                }
                cells.add(i == 0 ? text : "");
            }
        }
        above(cells, spans);
        return cells;
    }

    private static void above(List<String> cells, TreeMap<Integer, Spanning> spans) {
        for (@Nullable Spanning over = spans.get(cells.size()); over != null; over = spans.get(cells.size())) {
            over.rows--;
            if (over.rows == 0) {
                spans.remove(cells.size());
            }
            cells.add(over.text);
        }
    }

    private static int span(String said) {
        return said.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(said), 1, MOST_SPAN) : 1;
    }

    @Override
    public List<String> names() {
        return IntStream.rangeClosed(1, sheets.size()).mapToObj(String::valueOf).toList();
    }

    @Override
    public long likeness(int sheet, ZoneId zone) {
        return likeness.get(sheets.get(sheet));
    }

    @Override
    public void read(int sheet, SheetText out) throws IOException {
        int wanted = sheets.get(sheet);
        rows((table, cells) -> {
            if (table == wanted || (table < wanted && likeness.get(table) <= 0)) {
                out.row(out.next(), cells);
            }
        });
    }

    @Override
    public void close() {}
}
