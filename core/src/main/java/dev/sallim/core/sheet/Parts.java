package dev.sallim.core.sheet;

import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook: XML in a ZIP, read as streams that give up where a part unpacks to more than it may. */
final class Parts implements AutoCloseable {

    /** Of all that is read, not of one part: a part may be read twice. */
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private final ZipFile zip;
    private final XMLInputFactory factory;
    private long read;

    private Parts(ZipFile zip) {
        this.zip = zip;
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    }

    static Parts open(Path file) throws IOException {
        try {
            return new Parts(new ZipFile(file.toFile()));
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Unreadable(Reason.DAMAGED, 0);
        }
    }

    /** What reads a part from its beginning. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Reads a part; one that is not there has nothing in it. */
    void read(String name, Reading reading) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream bytes = new Bounded(zip.getInputStream(entry))) {
            XMLStreamReader xml = factory.createXMLStreamReader(bytes);
            reading.read(xml);
        } catch (XMLStreamException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof Unreadable why) {
                    throw why;
                }
            }
            throw new Unreadable(Reason.DAMAGED, 0);
        } catch (ZipException damaged) {
            throw new Unreadable(Reason.DAMAGED, 0);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            read += Math.max(n, 0);
            if (read > MOST_BYTES) {
                throw new Unreadable(Reason.TOO_LARGE, 0);
            }
            return n;
        }
    }
}
