package dev.sallim.interchange.web;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.csv.CsvField;
import dev.sallim.core.csv.CsvProfile;
import dev.sallim.core.sheet.SheetFile;
import dev.sallim.interchange.internal.FileText;
import dev.sallim.interchange.internal.ImportRow;
import dev.sallim.interchange.internal.ImportRun;
import dev.sallim.interchange.internal.Imports;
import dev.sallim.interchange.internal.Previews;
import dev.sallim.interchange.internal.Profiles;
import dev.sallim.interchange.internal.RowChoices;
import dev.sallim.interchange.internal.UploadedFile;
import dev.sallim.interchange.internal.Uploads;
import dev.sallim.interchange.internal.Verdict;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.RateLimit;
import dev.sallim.platform.RateLimits;
import dev.sallim.platform.Refuses;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Files from banks: looked at, staged with a verdict for every row, imported, taken back. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/imports")
@Tag(name = "imports")
class ImportController {
    private static final RateLimit UPLOADS = new RateLimit("imports", 300, Duration.ofHours(1));
    /** Each correction looks at the file again. */
    private static final RateLimit PREVIEWS = new RateLimit("import-previews", 1_500, Duration.ofHours(1));

    private final Imports imports;
    private final RowChoices choices;
    private final Previews previews;
    private final Profiles profiles;
    private final Uploads uploads;
    private final ImportWords words;
    private final RateLimits limits;
    private final JsonMapper json;

    ImportController(
            Imports imports,
            RowChoices choices,
            Previews previews,
            Profiles profiles,
            Uploads uploads,
            ImportWords words,
            RateLimits limits,
            JsonMapper json) {
        this.imports = imports;
        this.choices = choices;
        this.previews = previews;
        this.profiles = profiles;
        this.uploads = uploads;
        this.words = words;
        this.limits = limits;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "beginImport",
            summary = "Upload a bank's file and give each row a verdict; nothing is booked yet",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    @ApiResponse(responseCode = "202")
    @Refuses({
        ErrorCode.FILE_NOT_SUPPORTED,
        ErrorCode.FILE_NOT_READABLE,
        ErrorCode.ACCOUNT_IN_TRASH,
        ErrorCode.ARCHIVED,
        ErrorCode.TOO_MANY_REQUESTS
    })
    ResponseEntity<Imports.Accepted> begin(
            BookAccess access,
            @Parameter(hidden = true) MultipartHttpServletRequest request,
            IdempotencyKey key,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        limits.count(UPLOADS, access.person().toString());
        UploadForm form = UploadForm.of(request, json);
        CsvProfile profile = Profiles.requireReadable(profile(access, form));
        if (form.accountId() == null && profile.columns(CsvField.ACCOUNT).isEmpty()) {
            throw ProblemException.invalid("accountId", FieldCode.REQUIRED);
        }
        UUID id = imports.newId();
        UploadedFile file = uploads.keep(id, form.name(), form.bytes());
        try {
            requireText(access, file, form.sheet(), locale);
        } catch (IOException | RuntimeException e) {
            uploads.delete(file.path());
            throw e;
        }
        Imports.Upload upload = new Imports.Upload(
                id, file, form.sheet(), profile, form.profileId(), form.accountId(), form.accounts());
        return accepted(access, imports.begin(access, upload, key));
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "previewImport",
            summary = "Look at a file: how it would be read and what would come of it; nothing is kept",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    @Refuses({ErrorCode.FILE_NOT_SUPPORTED, ErrorCode.FILE_NOT_READABLE, ErrorCode.TOO_MANY_REQUESTS})
    @Unrecorded
    PreviewView preview(
            BookAccess access,
            @Parameter(hidden = true) MultipartHttpServletRequest request,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        limits.count(PREVIEWS, access.person().toString());
        UploadForm form = UploadForm.of(request, json);
        boolean chosen = form.profile() != null || form.profileId() != null;
        CsvProfile profile = chosen ? profile(access, form) : null;
        UploadedFile file = uploads.keep(imports.newId(), form.name(), form.bytes());
        try {
            SheetFile.Outcome.Flat sheet = requireText(access, file, form.sheet(), locale);
            return PreviewView.of(previews.of(access, file, profile, form.profileId(), locale), sheet, words, locale);
        } finally {
            uploads.delete(file.path());
        }
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listImports", summary = "The imports of the book, newest first")
    Page<ImportView> list(BookAccess access, PageRequest page, @Parameter(hidden = true) Locale locale) {
        return imports.list(access, page).map(run -> ImportView.of(run, words, locale));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getImport",
            summary = "Where an import is, how many rows it will add, which balances differ")
    ImportView get(BookAccess access, @PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
        return ImportView.of(imports.seen(access, id), words, locale);
    }

    @GetMapping("/{id}/rows")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listImportRows", summary = "The rows of an import with their verdicts, by line")
    Page<RowView> rows(
            BookAccess access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<@Nullable Verdict> verdict,
            PageRequest page,
            @Parameter(hidden = true) Locale locale) {
        Page<ImportRow> found = imports.rows(access, id, wanted(verdict), page);
        return found.map(row -> RowView.of(row, words, locale));
    }

    /** Nothing said: all of them. An empty word comes here as null, and is none. */
    private static Set<Verdict> wanted(@Nullable Set<@Nullable Verdict> verdicts) {
        Set<Verdict> wanted = EnumSet.noneOf(Verdict.class);
        if (verdicts != null) {
            for (Verdict verdict : verdicts) {
                if (verdict == null) {
                    throw ProblemException.invalid("verdict", FieldCode.REQUIRED);
                }
                wanted.add(verdict);
            }
        }
        return wanted;
    }

    @PatchMapping("/{id}/rows")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "overruleImportRows",
            summary = "Overrule verdicts, categories and payees, row by row or by verdict")
    @Refuses({ErrorCode.IMPORT_STATUS})
    @Unrecorded
    ImportView overrule(
            BookAccess access,
            @PathVariable UUID id,
            @RequestBody OverruleRequest body,
            @Parameter(hidden = true) Locale locale) {
        ImportRun run = choices.apply(access, id, body.wanted());
        return ImportView.of(run, words, locale);
    }

    @PostMapping("/{id}/commit")
    @Allow(Access.EDITOR)
    @Operation(operationId = "commitImport", summary = "Book what is staged, all of it or nothing")
    @ApiResponse(responseCode = "202")
    @Refuses({ErrorCode.IMPORT_STATUS, ErrorCode.ACCOUNT_IN_TRASH, ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<Imports.Accepted> commit(BookAccess access, @PathVariable UUID id, IdempotencyKey key) {
        return accepted(access, imports.commit(access, id, key));
    }

    @PostMapping("/{id}/revert")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "revertImport",
            summary = "Take an import back whole; refused where its transactions were changed since, unless forced")
    @ApiResponse(responseCode = "202")
    @Refuses({
        ErrorCode.IMPORT_STATUS,
        ErrorCode.ARCHIVED,
        ErrorCode.IMPORT_CHANGED,
        ErrorCode.RECONCILED,
        ErrorCode.PERIOD_CLOSED
    })
    ResponseEntity<Imports.Accepted> revert(
            BookAccess access,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean force,
            IdempotencyKey key) {
        return accepted(access, imports.revert(access, id, force, key));
    }

    private CsvProfile profile(BookAccess access, UploadForm form) {
        if (form.profile() != null && form.profileId() != null) {
            throw ProblemException.invalid("profileId", FieldCode.DUPLICATE);
        }
        if (form.profile() != null) {
            return Profiles.check(form.profile(), "profile");
        }
        if (form.profileId() == null) {
            throw ProblemException.invalid("profile", FieldCode.REQUIRED);
        }
        return profiles.find(access, form.profileId())
                .orElseThrow(() -> ProblemException.invalid("profileId", FieldCode.NOT_FOUND))
                .profile();
    }

    /** The sheet that took the file's place; none where the file was text already. */
    private SheetFile.Outcome.@Nullable Flat requireText(
            BookAccess access, UploadedFile file, @Nullable String sheet, Locale locale) throws IOException {
        return switch (FileText.settle(file, sheet, access.zone())) {
            case FileText.Outcome.Text text -> text.sheet();
            case FileText.Outcome.Refused(BankFile.Kind kind) ->
                throw refused(ErrorCode.FILE_NOT_SUPPORTED, kind.name(), words.kind(kind, locale));
            case FileText.Outcome.Unreadable(SheetFile.Reason reason, long line) -> {
                if (reason == SheetFile.Reason.UNKNOWN_SHEET) {
                    throw ProblemException.invalid("sheet", FieldCode.NOT_FOUND);
                }
                throw refused(ErrorCode.FILE_NOT_READABLE, reason.name(), words.refusal(reason.name(), locale));
            }
        };
    }

    private static ProblemException refused(ErrorCode code, String reason, String said) {
        return ProblemException.of(code, said)
                .field(new ProblemException.Field(
                        "file", reason.toLowerCase(Locale.ROOT), code.code() + ".detail", List.of(said)));
    }

    private static ResponseEntity<Imports.Accepted> accepted(BookAccess access, Imports.Begun begun) {
        URI run = URI.create(
                "/api/v1/books/" + access.book() + "/runs/" + begun.run().id());
        ResponseEntity<Imports.Accepted> answer = ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(run)
                .header(Answers.OPERATION, begun.operation().toString())
                .body(begun.run());
        return begun.replayed() ? Answers.replayed(answer) : answer;
    }
}
