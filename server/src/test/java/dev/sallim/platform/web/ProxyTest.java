package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

class ProxyTest {
    private static Api forwarded(Api api) {
        return api.with("X-Forwarded-For", "203.0.113.7, 198.51.100.9").with("X-Forwarded-Proto", "https");
    }

    @Nested
    @WebSlice
    class WithoutATrustedProxy {
        @Autowired
        private Api api;

        @Test
        void nobodysWordIsTakenOnWhereARequestCameFrom(@Autowired RateLimits limits) {
            // Other classes knock at the same door.
            limits.forgetAll();
            Api.Answer answer = forwarded(api).post("/api/v1/knock", null);
            assertThat(answer.body().path("from").asString()).isEqualTo("127.0.0.1");
            assertThat(answer.header("Strict-Transport-Security")).isNull();
        }
    }

    @Nested
    @WebSlice
    @TestPropertySource(properties = "sallim.trusted-proxies=127.0.0.0/8,::1/128")
    class BehindATrustedProxy {
        @Autowired
        private Api api;

        @Test
        void theLastAddressThatIsNoProxyCountsAndHttpsIsHttps() {
            Api.Answer answer = forwarded(api).post("/api/v1/knock", null);
            assertThat(answer.body().path("from").asString()).isEqualTo("198.51.100.9");
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
            Api.Answer six = api.with("X-Forwarded-For", "2001:db8:1:2:3:4:5:6").post("/api/v1/knock", null);
            assertThat(six.body().path("from").asString()).isEqualTo("20010db800010002/64");
        }
    }
}
