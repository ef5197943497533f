package dev.sallim.onboarding;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.Password;
import dev.sallim.identity.Profile;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ClientAddress;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Refuses;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What visitors may do with the demo that they are in: keep it, or empty it. */
@RestController
@RequestMapping("/api/v1")
class OwnDemoController {
    private final OwnDemo demo;

    OwnDemoController(OwnDemo demo) {
        this.demo = demo;
    }

    /** Stays signed in. From now on nothing is forgotten after a day. */
    @PostMapping("/me/keep-demo")
    @Allow(Access.PERSON)
    @Operation(
            operationId = "keepDemo",
            summary = "Become a real person, with e-mail and password, and keep the demo's book")
    @Refuses({
        ErrorCode.NOT_A_DEMO,
        ErrorCode.EMAIL_TAKEN,
        ErrorCode.REGISTRATION_CLOSED,
        ErrorCode.TOO_MANY_REQUESTS,
    })
    Profile keep(Caller caller, @RequestBody KeepRequest body, ClientAddress from) {
        return Profile.of(demo.keep(caller, body, from));
    }

    /** In place of the demo's book there is a fresh one with the same settings; there is no way back. */
    @PostMapping("/books/{bookId}/clear-demo")
    @Allow(Access.OWNER)
    @Operation(operationId = "clearDemo", summary = "Throw the demo's data away and begin with an empty book")
    @Unrecorded
    @Refuses(ErrorCode.NOT_A_DEMO)
    Cleared clear(BookAccess access) {
        return new Cleared(demo.clear(access).value());
    }

    record KeepRequest(EmailAddress email, Password password, ShownName name) {}

    /** @param bookId the fresh book's */
    record Cleared(UUID bookId) {}
}
