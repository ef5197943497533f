package dev.sallim.planning.alert;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Caller;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's notifications over HTTP. */
@RestController
@RequestMapping("/api/v1/me/notifications")
@Tag(name = "alerts")
class NotificationController {
    private final Notices notices;

    NotificationController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Allow(Access.PERSON)
    @Operation(
            operationId = "listNotifications",
            summary = "What crossed in any of the caller's books, the latest first, and how many are unread")
    Notices.Notifications list(Caller caller, PageRequest page) {
        return notices.of(caller.person(), page);
    }

    @PostMapping("/{id}/read")
    @Allow(Access.PERSON)
    @Operation(operationId = "readNotification", summary = "Mark one as read, for the caller alone")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_FOUND)
    ResponseEntity<Void> read(Caller caller, @PathVariable UUID id) {
        notices.read(caller.person(), id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read")
    @Allow(Access.PERSON)
    @Operation(operationId = "readAllNotifications", summary = "Mark all as read, for the caller alone")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> readAll(Caller caller) {
        notices.readAll(caller.person());
        return ResponseEntity.noContent().build();
    }
}
