package dev.sallim.onboarding;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.identity.Delivery;
import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.Language;
import dev.sallim.identity.OpenSession;
import dev.sallim.identity.Password;
import dev.sallim.identity.SessionAnswer;
import dev.sallim.identity.SessionAnswers;
import dev.sallim.identity.ShownName;
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

/** Lets a person in for the first time. */
@RestController
@RequestMapping("/api/v1/auth")
@Allow(Access.ANYONE)
class RegisterController {
    private final Registration registration;
    private final SessionAnswers answers;

    RegisterController(Registration registration, SessionAnswers answers) {
        this.registration = registration;
        this.answers = answers;
    }

    /** What is left out is taken from the language of the request. */
    @PostMapping("/register")
    @Operation(summary = "Register, with a first book, and log in")
    @ApiResponse(responseCode = "201")
    @Refuses({
        ErrorCode.EMAIL_TAKEN,
        ErrorCode.REGISTRATION_CLOSED,
        ErrorCode.TOO_MANY_REQUESTS,
        ErrorCode.FOREIGN_ORIGIN
    })
    ResponseEntity<SessionAnswer> registerPerson(
            @RequestBody RegisterRequest body, ClientAddress from, Locale locale, HttpServletRequest request) {
        OpenSession session = registration.register(body, from, locale);
        return answers.of(HttpStatus.CREATED, session, request);
    }

    record RegisterRequest(
            EmailAddress email,
            Password password,
            @Nullable ShownName displayName,
            @Nullable Language locale,
            @Nullable ZoneId zone,
            @Nullable CommodityCode currency,
            @Nullable Delivery delivery) {}
}
