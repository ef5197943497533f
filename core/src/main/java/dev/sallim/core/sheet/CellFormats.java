package dev.sallim.core.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show numbers as days or times. */
final class CellFormats {

    /** What a cell's format makes of its number. */
    enum Kind {
        NUMBER,
        DAY,
        TIME
    }

    private static final int MOST_STYLES = 100_000;
    /** Quoted words, escaped characters, fillers, and anything in brackets but hours, minutes and seconds that went by. */
    private static final Pattern WORDS =
            Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, Kind> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    /** Of {@code styles.xml}, at its beginning. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (event == XMLStreamReader.START_ELEMENT && name.equals("numFmt")) {
                own.put(
                        number(xml.getAttributeValue(null, "numFmtId")),
                        kind(xml.getAttributeValue(null, "formatCode")));
            } else if (name.equals("cellXfs")) {
                cells = event == XMLStreamReader.START_ELEMENT;
            } else if (event == XMLStreamReader.START_ELEMENT && cells && name.equals("xf")) {
                styles.add(number(xml.getAttributeValue(null, "numFmtId")));
            }
            if (styles.size() > MOST_STYLES || own.size() > MOST_STYLES) {
                throw new Unreadable(SheetFile.Reason.TOO_LARGE, 0);
            }
        }
    }

    /** Of the style with this number. */
    Kind of(int style) {
        if (style < 0 || style >= styles.size()) {
            return Kind.NUMBER;
        }
        int format = styles.get(style);
        Kind named = own.get(format);
        return named != null ? named : builtIn(format);
    }

    /** The numbers that every workbook knows without naming them; 27 to 36 and 50 to 58 are days in East Asia. */
    private static Kind builtIn(int format) {
        if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) {
            return Kind.TIME;
        }
        if (format == 32 || format == 33) {
            return Kind.TIME;
        }
        boolean day =
                (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
        return day ? Kind.DAY : Kind.NUMBER;
    }

    static Kind kind(@Nullable String code) {
        if (code == null || code.strip().equalsIgnoreCase("general")) {
            return Kind.NUMBER;
        }
        String bare = WORDS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int end = bare.indexOf(';');
        String first = end < 0 ? bare : bare.substring(0, end);
        boolean time = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
        if (first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || (first.indexOf('m') >= 0 && !time)) {
            return Kind.DAY;
        }
        return time ? Kind.TIME : Kind.NUMBER;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
