package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Contract;
import dev.sallim.testing.SallimTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committed document is the running server's. {@code make openapi} writes it anew. */
@SallimTest
class ApiDocumentTest {
    private static final boolean WRITE = "write".equals(System.getProperty("sallim.openapi"));
    private static final String REFRESH = "differs from the running server: run `make openapi` and commit what changed";

    @Autowired
    private Api api;

    @Test
    void theCommittedDocumentIsTheServers() throws IOException {
        check(Contract.FILE, Api.pretty(api.get("/api/openapi.json").body()));
    }

    private static void check(Path file, String now) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(file + " " + REFRESH)
                .isEqualTo(now);
    }
}
