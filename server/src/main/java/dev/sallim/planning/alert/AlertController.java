package dev.sallim.planning.alert;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Alerts of a book over HTTP. */
@RestController
@Tag(name = "alerts")
class AlertController {
    private static final String ALERTS = "/api/v1/books/{bookId}/alerts";
    private static final String TRASH = "/api/v1/books/{bookId}/trash/alerts/{id}";

    private final Alerts alerts;
    private final AlertWork work;
    private final Notices notices;

    AlertController(Alerts alerts, AlertWork work, Notices notices) {
        this.alerts = alerts;
        this.work = work;
        this.notices = notices;
    }

    /** All of them: a book has at most 200. */
    @GetMapping(ALERTS)
    @Allow(Access.VIEWER)
    @Operation(operationId = "listAlerts", summary = "The alerts, in the order in which they were made")
    Page<AlertRule> list(BookAccess access) {
        return Page.last(alerts.list(access));
    }

    @PostMapping(ALERTS)
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "createAlert",
            summary = "Be told when a figure crosses a threshold",
            description = "Where it is beyond it already, that is told at once.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AlertRule> create(BookAccess access, IdempotencyKey key, @RequestBody AlertRequests.NewAlert body) {
        Written<AlertRule> written = alerts.create(access, key, body);
        work.lookNow(access.book());
        AlertRule made = written.body();
        URI location = URI.create("/api/v1/books/" + access.book() + "/alerts/" + made.id());
        ResponseEntity<AlertRule> created = Answers.created(made, location, made.version(), written.operation());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    @GetMapping(ALERTS + "/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getAlert", summary = "One alert")
    ResponseEntity<AlertRule> get(BookAccess access, @PathVariable UUID id) {
        AlertRule rule = alerts.get(access, id);
        return Answers.ok(rule, rule.version());
    }

    /** What it watches stays. With another threshold or direction it may cross again. */
    @PatchMapping(ALERTS + "/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editAlert", summary = "Change what the body names")
    ResponseEntity<AlertRule> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody AlertRequests.AlertEdit body) {
        Written<AlertRule> written = alerts.edit(access, id, version, body);
        work.lookNow(access.book());
        return Answers.changed(written.body(), written.body().version(), written.operation());
    }

    @DeleteMapping(ALERTS + "/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteAlert", summary = "Put an alert into the trash; what it told of stays")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Answers.gone(alerts.trash(access, id, version).operation());
    }

    @PostMapping(TRASH + "/restore")
    @Allow(Access.EDITOR)
    @Tag(name = "trash")
    @Operation(operationId = "restoreAlert", summary = "Take an alert out of the trash")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<AlertRule> restore(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        Written<AlertRule> written = alerts.restore(access, key, id, version);
        work.lookNow(access.book());
        ResponseEntity<AlertRule> answer =
                Answers.changed(written.body(), written.body().version(), written.operation());
        return written.replayed() ? Answers.replayed(answer) : answer;
    }

    @DeleteMapping(TRASH)
    @Allow(Access.EDITOR)
    @Tag(name = "trash")
    @Operation(operationId = "purgeAlert", summary = "Remove an alert of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purge(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(alerts.purge(access, id).operation());
    }

    @GetMapping("/api/v1/books/{bookId}/alert-events")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listAlertEvents", summary = "What crossed, the latest first, as it was at that time")
    Page<AlertEvent> events(BookAccess access, PageRequest page) {
        return notices.ofBook(access, page);
    }
}
