package dev.sallim.identity.internal;

import dev.sallim.identity.Language;
import dev.sallim.identity.Password;
import dev.sallim.identity.Profile;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Change;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people may see and change about themselves. */
@RestController
@RequestMapping("/api/v1/me")
@Allow(Access.PERSON)
class MeController {
    private final OwnAccount account;
    private final RefreshCookie cookie;

    MeController(OwnAccount account, RefreshCookie cookie) {
        this.account = account;
        this.cookie = cookie;
    }

    @GetMapping
    @Operation(operationId = "getMe", summary = "The profile of the person who asks")
    Profile show(Caller caller) {
        return Profile.of(account.of(caller));
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Operation(operationId = "editMe", summary = "Change the name, the language or the time zone")
    Profile edit(Caller caller, @RequestBody ProfileChange body) {
        return Profile.of(account.edit(caller, body));
    }

    /**
     * Deactivates: all sessions end and nobody can log in as this person. Nothing is deleted, books stay with their other members, and
     * the operator can let the person in again, so no password is asked for.
     */
    @DeleteMapping
    @Operation(operationId = "deactivateMe", summary = "Close the own access; books and their other members stay")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> deactivate(Caller caller, HttpServletRequest request) {
        account.deactivate(caller);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.gone(request))
                .build();
    }

    /** Every other session of the person ends. */
    @PostMapping("/password")
    @Operation(summary = "Change the password; every other session ends")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.TOO_MANY_REQUESTS)
    ResponseEntity<Void> changePassword(Caller caller, @RequestBody PasswordChange body) {
        account.changePassword(caller, body.current(), body.next());
        return ResponseEntity.noContent().build();
    }

    record ProfileChange(Change<ShownName> displayName, Change<Language> locale, Change<ZoneId> zone) {}

    record PasswordChange(Password current, Password next) {}
}
