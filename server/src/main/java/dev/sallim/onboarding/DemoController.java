package dev.sallim.onboarding;

import dev.sallim.identity.Delivery;
import dev.sallim.identity.Language;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.SessionAnswer;
import dev.sallim.identity.SessionAnswers;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets anybody try Sallim without an account. */
@RestController
@RequestMapping("/api/v1/auth")
@Allow(Access.ANYONE)
class DemoController {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Demo demo;
    private final SessionAnswers answers;

    DemoController(Demo demo, SessionAnswers answers) {
        this.demo = demo;
        this.answers = answers;
    }

    /** What is left out is taken from the language of the request. */
    @PostMapping("/demo")
    @Operation(summary = "Log in as a fresh person with a year of made-up data, forgotten after a day")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.DEMO_CLOSED, ErrorCode.TOO_MANY_REQUESTS, ErrorCode.FOREIGN_ORIGIN})
    ResponseEntity<SessionAnswer> openDemo(
            @RequestBody DemoRequest body, ClientAddress from, Locale locale, HttpServletRequest request) {
        Language language = orElse(body.locale(), Language.of(locale).orElse(Language.EN));
        ZoneId zone = orElse(body.zone(), language == Language.KO ? SEOUL : UTC);
        OpenSession session = demo.open(language, zone, orElse(body.delivery(), Delivery.COOKIE), from);
        return answers.of(HttpStatus.CREATED, session, request);
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    record DemoRequest(
            @Nullable Delivery delivery,
            @Nullable Language locale,
            @Nullable ZoneId zone) {}
}
