package dev.sallim.core.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook, made by hand: style 1 is a day, 2 a time of day, 3 a day and time, 4 an amount, 5 a built-in day. */
final class Xlsx {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    Xlsx() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"hh:mm:ss\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"[$-409]m/d/yy h:mm AM/PM;@\"/>"
                        + "<numFmt numFmtId=\"167\" formatCode=\"[Red]#,##0.00&quot; days&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    }

    /** A sheet with rows such as {@code <row r="1"><c r="A1"><v>5</v></c></row>}. */
    Xlsx sheet(String name, String rows) {
        return sheet(name, rows, "");
    }

    Xlsx sheet(String name, String rows, String attributes) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\" %s/>".formatted(name, count, count, attributes));
        relations.append(relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    Xlsx texts(String items) {
        relations.append(relation("texts", "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
        return this;
    }

    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        return bytes("");
    }

    byte[] bytes(String properties) {
        relations.append(relation("styles", "styles", "styles.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATED + "\"><workbookPr " + properties + "/><sheets>" + sheets
                        + "</sheets></workbook>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATED, type, target);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }
}
