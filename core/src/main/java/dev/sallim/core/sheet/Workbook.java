package dev.sallim.core.sheet;

import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook: its sheets with their names, the texts and formats that their cells refer to. */
final class Workbook implements SheetFile.Book {

    private static final int MOST_SHEETS = 200;
    private static final String USUAL = "xl/workbook.xml";

    private record Sheet(String name, String relation, boolean hidden) {}

    private final Parts parts;
    private final List<String> names = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private final CellFormats formats = new CellFormats();
    private boolean since1904;

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    static Workbook open(Path file) throws IOException {
        Parts parts = Parts.open(file);
        try {
            Workbook workbook = new Workbook(parts);
            workbook.load();
            return workbook;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void load() throws IOException {
        Map<String, String> root = relations("_rels/.rels", "", "/officeDocument");
        String main = root.values().stream().findFirst().orElse(USUAL);
        if (!parts.has(main)) {
            throw new Unreadable(Reason.NO_TABLE, 0);
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String related = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        List<Sheet> sheets = new ArrayList<>();
        parts.read(main, xml -> sheets(xml, sheets));
        Map<String, String> worksheets = relations(related, folder, "/worksheet");
        boolean allHidden = sheets.stream().allMatch(Sheet::hidden);
        for (Sheet sheet : sheets) {
            String path = worksheets.get(sheet.relation());
            if (path != null && parts.has(path) && (allHidden || !sheet.hidden())) {
                names.add(sheet.name());
                paths.add(path);
            }
        }
        for (String path : relations(related, folder, "/styles").values()) {
            parts.read(path, formats::read);
        }
        for (String path : relations(related, folder, "/sharedStrings").values()) {
            parts.read(path, texts::read);
        }
    }

    private void sheets(XMLStreamReader xml, List<Sheet> sheets) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String said = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(said) || "true".equals(said);
            } else if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                String name = xml.getAttributeValue(null, "name");
                String state = xml.getAttributeValue(null, "state");
                String relation = relation(xml);
                if (name != null && relation != null) {
                    sheets.add(new Sheet(name, relation, state != null && !state.equals("visible")));
                }
            }
        }
    }

    /** The id in the namespace of relationships, of which there are two. */
    private static @Nullable String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && namespace.endsWith("relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The parts of a kind that another part refers to, by the names that it gives them. */
    private Map<String, String> relations(String part, String folder, String kind) throws IOException {
        Map<String, String> found = new HashMap<>();
        parts.read(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = xml.getAttributeValue(null, "Id");
                    String type = xml.getAttributeValue(null, "Type");
                    String target = xml.getAttributeValue(null, "Target");
                    if (id != null && type != null && target != null && type.endsWith(kind)) {
                        found.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
                    }
                }
            }
        });
        return found;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public long likeness(int sheet, ZoneId zone) throws IOException {
        SheetText sample = SheetText.sample();
        read(sheet, sample);
        return sample.likeness(zone);
    }

    @Override
    public void read(int sheet, SheetText out) throws IOException {
        parts.read(paths.get(sheet), new CellReader(out, texts, formats, since1904)::read);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
