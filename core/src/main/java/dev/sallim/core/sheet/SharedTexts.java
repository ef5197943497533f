package dev.sallim.core.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook keeps once and its cells name by number. The one part that has to be in memory, so it has a limit. */
final class SharedTexts {

    private static final int MOST_TEXTS = 2_000_000;
    private static final long MOST_CHARS = 48_000_000;

    private final List<String> texts = new ArrayList<>();
    private long chars;

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = CellReader.richText(xml, "si");
                texts.add(text);
                chars += text.length();
                if (texts.size() > MOST_TEXTS || chars > MOST_CHARS) {
                    throw new Unreadable(SheetFile.Reason.TOO_LARGE, 0);
                }
            }
        }
    }

    @Nullable
    String get(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < texts.size() ? texts.get(at) : null;
    }
}
