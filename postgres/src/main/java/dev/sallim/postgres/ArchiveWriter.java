package dev.sallim.postgres;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one ZIP file beside its final name; only {@link #finish} gives it that name. Readable by its owner only. */
final class ArchiveWriter implements AutoCloseable {

    /** Most of a database is numbers and repetition: a higher level takes three times as long for a tenth less. */
    private static final int LEVEL = 3;

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Entry> files = new TreeMap<>();

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        this.unfinished = Home.ownerOnly(target.resolveSibling(target.getFileName() + ".unfinished"));
        this.channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), StandardCharsets.UTF_8);
        zip.setLevel(LEVEL);
    }

    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    void file(String name, byte[] content) throws IOException {
        file(name, new ByteArrayInputStream(content));
    }

    void file(String name, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        long size = copy(content, zip, digest);
        zip.closeEntry();
        files.put(name, new Manifest.Entry(size, HexFormat.of().formatHex(digest.digest())));
    }

    static long copy(InputStream from, OutputStream to, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Manifest finish(String postgres, Instant created) throws IOException {
        Manifest manifest = new Manifest(postgres, created, files);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Home.syncFolder(parent);
        }
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(unfinished);
    }
}
