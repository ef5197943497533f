package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one launcher in one process own a home folder. The operating system drops the lock when the process ends, however it ends.
 *
 * <p>Closing any channel of a file drops every POSIX lock that the process holds on it, so a second attempt in the same process must be
 * turned away before it opens the file.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private FolderLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static FolderLock take(Home home) throws IOException {
        Path key = home.folder().toRealPath();
        if (!HELD_HERE.add(key)) {
            throw taken(home);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(home);
            }
            return new FolderLock(key, channel);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(key);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static PostgresException taken(Home home) {
        return new PostgresException(
                Reason.ALREADY_RUNNING,
                "A database is already running in " + home.folder()
                        + "; stop that one first, or choose another folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(key);
    }
}
