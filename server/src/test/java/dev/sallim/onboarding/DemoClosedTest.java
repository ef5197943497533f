package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The demo where the operator closed it. */
@SallimTest
@TestPropertySource(properties = "sallim.demo=false")
class DemoClosedTest {
    @Autowired
    private Api api;

    @Test
    void nobodyGetsIn() {
        Answer answer = api.post("/api/v1/auth/demo", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("code").asString()).isEqualTo("demo_closed");
    }
}
