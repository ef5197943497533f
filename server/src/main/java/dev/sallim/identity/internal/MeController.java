package dev.sallim.identity.internal;

import dev.sallim.identity.Language;
import dev.sallim.identity.Password;
import dev.sallim.identity.Profile;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Change;
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
    Profile show(Caller caller) {
        return Profile.of(account.of(caller));
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    Profile edit(Caller caller, @RequestBody ProfileChange body) {
        return Profile.of(account.edit(caller, body));
    }

    /**
     * Deactivates: all sessions end and nobody can log in as this person. Nothing is deleted, books stay with their other members, and
     * the operator can let the person in again, so no password is asked for.
     */
    @DeleteMapping
    ResponseEntity<Void> deactivate(Caller caller, HttpServletRequest request) {
        account.deactivate(caller);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.gone(request))
                .build();
    }

    /** Every other session of the person ends. */
    @PostMapping("/password")
    ResponseEntity<Void> changePassword(Caller caller, @RequestBody PasswordChange body) {
        account.changePassword(caller, body.current(), body.next());
        return ResponseEntity.noContent().build();
    }

    record ProfileChange(Change<ShownName> displayName, Change<Language> locale, Change<ZoneId> zone) {}

    record PasswordChange(Password current, Password next) {}
}
