package dev.sallim.ledger.export;

import java.io.Closeable;
import java.io.IOException;

/** A file being written, row by row. Closing it writes its end; without that it is no whole file. */
interface Sheet extends Closeable {
    void write(ExportLine line) throws IOException;
}
