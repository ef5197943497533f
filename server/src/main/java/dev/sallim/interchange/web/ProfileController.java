package dev.sallim.interchange.web;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.interchange.internal.Profiles;
import dev.sallim.interchange.internal.SavedProfile;
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
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each bank writes its files, remembered by the book. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/import-profiles")
@Tag(name = "imports")
class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    /** @param profile whole; its name is the name it is kept under */
    record ProfileRequest(CsvProfile profile) {}

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listImportProfiles", summary = "The book's import profiles, by name")
    Page<SavedProfile> list(BookAccess access, PageRequest page) {
        return profiles.list(access, page);
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getImportProfile", summary = "One import profile")
    ResponseEntity<SavedProfile> get(BookAccess access, @PathVariable UUID id) {
        SavedProfile found = profiles.get(access, id);
        return Answers.ok(found, found.version());
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "createImportProfile",
            summary = "Keep a profile: files with the same header find it again")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.NAME_TAKEN})
    ResponseEntity<SavedProfile> create(BookAccess access, IdempotencyKey key, @RequestBody ProfileRequest body) {
        Profiles.Written written = profiles.add(access, key, body.profile());
        SavedProfile made = written.saved();
        URI location = URI.create("/api/v1/books/" + access.book() + "/import-profiles/" + made.id());
        ResponseEntity<SavedProfile> created = Answers.created(made, location, made.version(), written.operation());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editImportProfile", summary = "Replace a profile")
    @Refuses({ErrorCode.NAME_TAKEN})
    ResponseEntity<SavedProfile> edit(
            BookAccess access, @PathVariable UUID id, @RequestBody ProfileRequest body, IfMatch match) {
        Profiles.Written written = profiles.edit(access, id, match.version(), body.profile());
        return Answers.changed(written.saved(), written.saved().version(), written.operation());
    }

    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteImportProfile", summary = "Forget a profile; imports made with it stay")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch match) {
        return Answers.gone(profiles.delete(access, id, match.version()).operation());
    }
}
