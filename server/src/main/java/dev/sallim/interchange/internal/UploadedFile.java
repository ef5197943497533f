package dev.sallim.interchange.internal;

import java.nio.file.Path;

/**
 * A file that was uploaded and waits on this server's disk.
 *
 * @param name as the person's computer calls it, without folders; for people only
 */
public record UploadedFile(Path path, String name, long size, byte[] sha256) {
    @Override
    public boolean equals(Object other) {
        return other instanceof UploadedFile that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "UploadedFile[" + size + " bytes]";
    }
}
