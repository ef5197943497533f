package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReadyLineTest {
    @Test
    void aStartedServerSaysWhereItIsAndACommandSaysNothing() {
        assertThat(ReadyLine.of(new MockEnvironment().withProperty("local.server.port", "8080")))
                .contains("Sallim is ready. Open http://localhost:8080 in a browser.");
        assertThat(ReadyLine.of(new MockEnvironment())).isEmpty();
    }
}
