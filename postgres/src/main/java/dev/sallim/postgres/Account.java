package dev.sallim.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account that PostgreSQL runs under, which is never root.
 *
 * <p>An ordinary user runs it as that user. Root runs it as the owner of the home folder if that is somebody else, else as
 * {@code sallim} or {@code nobody}, whichever exists and can reach the binaries. Where none can, as below a folder that only root may
 * enter, it runs in a user namespace: the files stay root's, the process has none of root's capabilities and sees itself as nobody.
 *
 * @param prefix the words that go before a program's own, to run it under this account
 * @param uid the owner that the data folder must have; null leaves ownership alone
 */
record Account(
        List<String> prefix,
        @Nullable Integer uid,
        @Nullable Integer gid) {

    private static final int NOBODY = 65534;
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    static Account of(Home home, Binaries binaries) throws IOException {
        if (WINDOWS || new UnixSystem().getUid() != 0) {
            return new Account(List.of(), null, null);
        }
        for (Account candidate : candidates(home)) {
            if (candidate.canRun(binaries)) {
                return candidate;
            }
        }
        throw new PostgresException(
                Reason.CANNOT_LEAVE_ROOT,
                "PostgreSQL refuses to run as root, and no other account can reach " + home.folder()
                        + ": start Sallim as an ordinary user, or move its home to a folder that the user 'nobody' may enter.");
    }

    private static List<Account> candidates(Home home) throws IOException {
        Map<String, int[]> users = users();
        List<Account> candidates = new ArrayList<>();
        String setpriv = program("setpriv");
        if (setpriv != null) {
            int owner = (Integer) Files.getAttribute(home.folder(), "unix:uid");
            users.values().stream()
                    .filter(user -> user[0] == owner && owner != 0)
                    .findFirst()
                    .ifPresent(user -> candidates.add(dropTo(setpriv, user)));
            for (String name : List.of("sallim", "nobody")) {
                int[] user = users.get(name);
                if (user != null) {
                    candidates.add(dropTo(setpriv, user));
                }
            }
        }
        String unshare = program("unshare");
        if (unshare != null) {
            candidates.add(
                    new Account(List.of(unshare, "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY), 0, 0));
        }
        return candidates;
    }

    private static Account dropTo(String setpriv, int[] user) {
        return new Account(
                List.of(setpriv, "--reuid=" + user[0], "--regid=" + user[1], "--clear-groups"), user[0], user[1]);
    }

    /** Name to uid and gid of the local accounts; initdb refuses a uid that has no name. */
    private static Map<String, int[]> users() throws IOException {
        Map<String, int[]> users = new LinkedHashMap<>();
        Path file = Path.of("/etc/passwd");
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] fields = line.split(":", -1);
            if (fields.length > 3) {
                users.put(fields[0], new int[] {Integer.parseInt(fields[2]), Integer.parseInt(fields[3])});
            }
        }
        return users;
    }

    private static @Nullable String program(String name) {
        for (String folder : FOLDERS) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return null;
    }

    /** Asks from the inside: setpriv still has root's capabilities while it starts a program, so that a start alone proves nothing. */
    private boolean canRun(Binaries binaries) throws IOException {
        List<String> question = command(
                Path.of("/bin/sh"), "-c", "test -x \"$0\"", binaries.postgres().toString());
        return Tool.run(question, Path.of("/")).succeeded();
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * The words before a server's own: a session of its own, so that Ctrl-C in a terminal reaches us only and we stop it in order; and a
     * request to the kernel to stop it fast when the thread that started it is gone, however that ended. Null where the system has no
     * such means, and {@code pg_ctl} must do.
     */
    @Nullable
    List<String> tetheredPrefix() {
        String setsid = program("setsid");
        String setpriv = program("setpriv");
        if (!LINUX || setsid == null || setpriv == null) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of(setsid));
        words.addAll(prefix);
        words.addAll(List.of(setpriv, "--pdeathsig=INT"));
        return words;
    }

    /** Gives a file or a whole folder to this account; the top goes last, so that an interrupted change is made again. */
    void own(Path top) throws IOException {
        if (uid == null || gid == null || isOwner(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                give(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isOwner(Path top) throws IOException {
        return Files.getAttribute(top, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(uid);
    }

    private void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
}
