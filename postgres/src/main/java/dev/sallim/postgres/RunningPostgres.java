package dev.sallim.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** How to connect to the database of a home folder that another process runs: for the commands of an operator. */
public record RunningPostgres(int port, String password) {

    /** What the files say. They may be left over from a server that was killed: only a connection tells. */
    public static Optional<RunningPostgres> in(Path folder) throws IOException {
        Home home = new Home(folder);
        PidFile pid = PidFile.read(home.data()).filter(PidFile::ready).orElse(null);
        if (pid == null) {
            return Optional.empty();
        }
        try {
            String password =
                    Files.readString(home.password(), StandardCharsets.UTF_8).strip();
            return Optional.of(new RunningPostgres(pid.port(), password));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public String user() {
        return DataFolder.USER;
    }

    public String jdbcUrl(String database) {
        return EmbeddedPostgres.jdbcUrl(port, database);
    }

    @Override
    public String toString() {
        return "RunningPostgres[" + port + "]";
    }
}
