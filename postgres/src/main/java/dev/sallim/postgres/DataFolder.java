package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Makes the data folder where there is none, and proves that one that is there is ours to start. */
final class DataFolder {

    static final String USER = "sallim";

    private static final int PASSWORD_BYTES = 24;
    private static final String CONFIGURATION = """
            # Sallim's own settings are in sallim.conf, which is written anew at each start.
            # What you write below wins over them; settings that would let an acknowledged write be lost are refused.
            include = 'sallim.conf'
            """;

    private final Home home;
    private final Account account;
    private final Binaries binaries;

    DataFolder(Home home, Account account, Binaries binaries) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
    }

    /** Throws where the folder holds something that these binaries must not touch. Reads only. */
    static void requireOurs(Path data, String major) throws IOException {
        if (isAbsent(data)) {
            return;
        }
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.isRegularFile(versionFile)) {
            throw new PostgresException(
                    Reason.NOT_A_DATA_FOLDER,
                    "The folder " + data + " holds files, but no database: move them away, or choose another folder.");
        }
        String found = Files.readString(versionFile, StandardCharsets.US_ASCII).strip();
        if (!found.equals(major)) {
            throw new PostgresException(
                    Reason.WRONG_VERSION,
                    "The data in " + data + " was made by PostgreSQL " + found + ", and this is PostgreSQL " + major
                            + ": start the version of Sallim that made it, back it up there, and read how to move it.");
        }
    }

    static boolean isAbsent(Path data) throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(data)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Leaves a folder that can be started, and answers its password. */
    String prepare() throws IOException {
        Home.deleteTree(home.unfinishedData());
        String password;
        if (isAbsent(home.data())) {
            password = initialize();
        } else {
            account.own(home.data());
            password = Files.exists(home.password()) ? readPassword() : replacePassword();
        }
        writeConfiguration(home.data());
        return password;
    }

    private String readPassword() throws IOException {
        return Files.readString(home.password(), StandardCharsets.UTF_8).strip();
    }

    /** The rename at the end makes the folder count; a crash before it leaves one that the next start throws away. */
    private String initialize() throws IOException {
        String password = randomPassword();
        Path data = Home.ownerOnlyFolder(home.unfinishedData());
        Path handedOver = Home.ownerOnly(home.folder().resolve("password.initdb"));
        Files.writeString(handedOver, password);
        account.own(data);
        account.own(handedOver);
        Tool.Outcome outcome = Tool.run(
                account.command(
                        binaries.initdb(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + handedOver,
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--text-search-config=simple",
                        "--no-instructions",
                        "--no-sync"),
                Path.of(data.getRoot().toString()));
        Files.deleteIfExists(handedOver);
        if (!outcome.succeeded()) {
            throw new PostgresException(
                    Reason.INIT_FAILED, "The data folder " + home.data() + " could not be made: " + outcome.said());
        }
        Files.writeString(data.resolve("postgresql.conf"), CONFIGURATION);
        writeConfiguration(data);
        Home.syncTree(data);
        keepPassword(password);
        Files.deleteIfExists(home.data());
        Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE);
        Home.syncFolder(home.folder());
        return password;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void keepPassword(String password) throws IOException {
        Path fresh = Home.ownerOnly(home.folder().resolve("password.new"));
        Files.writeString(fresh, password, StandardOpenOption.SYNC);
        Files.move(fresh, home.password(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Home.syncFolder(home.folder());
    }

    /**
     * After a restore, or where the file was lost: whoever owns the files may set a new password, through the single-user mode that
     * asks for none.
     */
    private String replacePassword() throws IOException {
        writeConfiguration(home.data());
        String password = randomPassword();
        Tool.Outcome outcome = Tool.run(
                account.command(
                        binaries.postgres(),
                        "--single",
                        "-D",
                        home.data().toString(),
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"),
                home.data(),
                "ALTER ROLE " + USER + " PASSWORD '" + password + "'\n");
        if (!outcome.succeeded() || outcome.said().contains("ERROR:")) {
            throw new PostgresException(
                    Reason.WRONG_PASSWORD,
                    "The database in " + home.data() + " takes no new password: " + outcome.said());
        }
        keepPassword(password);
        return password;
    }

    private void writeConfiguration(Path data) throws IOException {
        Path file = data.resolve("sallim.conf");
        try (InputStream defaults = DataFolder.class.getResourceAsStream("sallim.conf")) {
            if (defaults == null) {
                throw new IllegalStateException("sallim.conf is not packed");
            }
            byte[] wanted = defaults.readAllBytes();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
                Path fresh = Home.ownerOnly(data.resolve("sallim.conf.new"));
                Files.write(fresh, wanted);
                account.own(fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
