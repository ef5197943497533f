package dev.sallim.planning.recurring;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Refuses;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendar links over HTTP. */
@RestController
@Tag(name = "recurring")
class FeedController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String OWN = "/api/v1/books/{bookId}/calendar-feed";

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @param createdAt since when there is a link; none where there is none */
    @Schema(name = "CalendarFeed")
    record State(@Nullable Instant createdAt) {}

    /** @param path of the link below this server's address; it is not shown again */
    @Schema(name = "CalendarFeedLink")
    record Link(String path, Instant createdAt) {}

    @GetMapping(OWN)
    @Allow(Access.VIEWER)
    @Operation(operationId = "getCalendarFeed", summary = "Whether the caller has a calendar link for the book")
    State state(BookAccess access) {
        return new State(feeds.since(access).orElse(null));
    }

    @PostMapping(OWN)
    @Allow(Access.VIEWER)
    @Unrecorded
    @Operation(
            operationId = "renewCalendarFeed",
            summary = "Make the caller's secret calendar link; one from before stops working",
            description =
                    "Who has the link may read what is expected in the book without signing in. It is shown once.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Link> renew(BookAccess access) {
        Feeds.Made made = feeds.renew(access);
        String path = "/api/v1/calendar/" + made.token();
        return ResponseEntity.created(URI.create(path)).body(new Link(path, made.createdAt()));
    }

    @DeleteMapping(OWN)
    @Allow(Access.VIEWER)
    @Unrecorded
    @Operation(operationId = "revokeCalendarFeed", summary = "Have the caller's calendar link stop working")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> revoke(BookAccess access) {
        feeds.revoke(access);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(value = "/api/v1/calendar/{token}", produces = "text/calendar")
    @Allow(Access.ANYONE)
    @Operation(operationId = "readCalendarFeed", summary = "What is expected, as iCalendar, by a secret link")
    @Refuses(ErrorCode.NOT_FOUND)
    ResponseEntity<String> read(@PathVariable String token) {
        return ResponseEntity.ok().contentType(CALENDAR).body(feeds.read(token));
    }
}
