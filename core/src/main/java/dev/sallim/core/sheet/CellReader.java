package dev.sallim.core.sheet;

import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one worksheet. A formula's value is what the workbook computed last; one that it never computed stays a formula. */
final class CellReader {

    private final SheetText out;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final List<String> cells = new ArrayList<>();

    CellReader(SheetText out, SharedTexts texts, CellFormats formats, boolean since1904) {
        this.out = out;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        long number = out.next();
        while (xml.hasNext() && !out.isEnough()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        number = rowNumber(xml.getAttributeValue(null, "r"));
                        cells.clear();
                    }
                    case "c" -> cell(xml, number);
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("row")) {
                    out.row(number, cells);
                } else if (name.equals("sheetData")) {
                    return;
                }
            }
        }
    }

    private long rowNumber(@Nullable String said) {
        if (said == null) {
            return out.next();
        }
        if (!said.matches("\\d{1,9}")) {
            throw new Unreadable(Reason.DAMAGED, out.next());
        }
        return Long.parseLong(said);
    }

    private void cell(XMLStreamReader xml, long row) throws XMLStreamException {
        String place = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        String formula = null;
        String inline = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = text(xml);
                    case "f" -> formula = text(xml);
                    case "is" -> inline = richText(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        String shown = inline != null ? inline : value == null ? unknown(formula) : shown(value, type, style);
        put(place == null ? cells.size() : column(place, row), shown, row);
    }

    private static String unknown(@Nullable String formula) {
        return formula == null || formula.isEmpty() ? "" : "=" + formula;
    }

    private String shown(String value, @Nullable String type, @Nullable String style) {
        return switch (type == null ? "n" : type) {
            case "s" -> {
                String text = texts.get(value.strip());
                yield text == null ? "" : text;
            }
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            case "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String value, @Nullable String style) {
        CellFormats.Kind kind = style != null && style.matches("\\d{1,9}")
                ? formats.of(Integer.parseInt(style))
                : CellFormats.Kind.NUMBER;
        String day = kind == CellFormats.Kind.NUMBER ? null : SerialDay.text(value, kind, since1904);
        return day == null ? NumberText.of(value) : day;
    }

    private void put(int column, String text, long row) {
        if (text.isBlank()) {
            return;
        }
        if (column >= ReadLimits.DEFAULT.columns()) {
            throw new Unreadable(Reason.TOO_MANY_COLUMNS, row);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** From 0, by the letters of a place such as {@code AB12}. */
    private static int column(String place, long row) {
        int column = 0;
        int i = 0;
        while (i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
            i++;
        }
        if (i == 0 || i == 4) {
            throw new Unreadable(Reason.DAMAGED, row);
        }
        return column - 1;
    }

    /** The text of plain and of formatted runs, without how it is pronounced. */
    static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                if (!spoken && xml.getLocalName().equals("t")) {
                    append(text, text(xml));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    return text.toString();
                }
                spoken &= !xml.getLocalName().equals("rPh");
            }
        }
    }

    /** The text up to the end of this element, as much of it as a cell may have. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        int room = ReadLimits.DEFAULT.cellChars() - text.length();
        text.append(more, 0, Math.min(more.length(), Math.max(room, 0)));
    }
}
