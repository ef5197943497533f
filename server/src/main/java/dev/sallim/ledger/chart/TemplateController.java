package dev.sallim.ledger.chart;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/templates")
class TemplateController {
    private final Templates templates;
    private final ChartVerbs verbs;

    TemplateController(Templates templates, ChartVerbs verbs) {
        this.templates = templates;
        this.verbs = verbs;
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listTemplates", summary = "The templates by name")
    Page<Templates.Template> list(
            BookAccess access, @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return templates.list(access, q, page);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createTemplate", summary = "Keep a pattern of new transactions under a name")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<Templates.Template> create(
            BookAccess access, IdempotencyKey key, @RequestBody Templates.NewTemplate body) {
        return Replies.created(templates.create(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getTemplate", summary = "One template")
    ResponseEntity<Templates.Template> get(BookAccess access, @PathVariable UUID id) {
        Templates.Template view = templates.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editTemplate", summary = "Rename a template")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<Templates.Template> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Templates.TemplateEdit body) {
        return Replies.ok(templates.rename(access, id, version, body));
    }

    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteTemplate", summary = "Put a template into the trash")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, templates, id, version));
    }
}
