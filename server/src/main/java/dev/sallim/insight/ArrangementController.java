package dev.sallim.insight;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which cards a person sees on the dashboard, and where. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/dashboard/arrangement")
@Tag(name = "insight")
class ArrangementController {
    private final Arrangements arrangements;

    ArrangementController(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "getDashboardArrangement", summary = "The dashboard's cards as the person arranged them")
    ResponseEntity<Arrangement> show(BookAccess access) {
        Arrangement arrangement = arrangements.of(access);
        return Answers.ok(arrangement, arrangement.version());
    }

    /** It is the person's own view of the book, so that whoever may look may arrange. Cards that are not named stand where they ordinarily do. */
    @PutMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "arrangeDashboard",
            summary = "Arrange the dashboard's cards for oneself; an empty list is the ordinary arrangement")
    @Unrecorded
    ResponseEntity<Arrangement> arrange(
            BookAccess access, Optional<IfMatch> version, @RequestBody ArrangementRequest body) {
        Arrangement kept = arrangements.keep(access, version, body.cards());
        return Answers.ok(kept, kept.version());
    }

    record ArrangementRequest(List<Arrangement.Place> cards) {}
}
