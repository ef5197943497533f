package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.Guide;
import dev.sallim.book.Payday;
import dev.sallim.book.internal.BookSql.Member;
import dev.sallim.book.internal.BookSql.OwnBook;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.identity.ShownName;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Change;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Role;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's books and their settings. */
@RestController
@RequestMapping("/api/v1/books")
class BookController {
    private final BookDesk desk;
    private final Ids ids;

    BookController(BookDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    @Allow(Access.PERSON)
    @Operation(operationId = "listBooks", summary = "The books that the person is a member of")
    Page<BookAnswer> list(Caller caller, PageRequest page) {
        return desk.list(caller.person(), page).map(BookAnswer::of);
    }

    /** Begins with one wallet and the default categories in the person's language. */
    @PostMapping
    @Allow(Access.PERSON)
    @Operation(operationId = "createBook", summary = "Begin a book, with one wallet and the default categories")
    @ApiResponse(responseCode = "201")
    ResponseEntity<BookAnswer> create(Caller caller, IdempotencyKey key, @RequestBody BookRequest body) {
        MakingOnce.Made made = desk.create(caller.person(), key, body);
        ResponseEntity<BookAnswer> created = Answers.created(
                made.book(),
                URI.create("/api/v1/books/" + made.book().id()),
                made.book().version(),
                made.operation());
        return made.replayed() ? Answers.replayed(created) : created;
    }

    @GetMapping("/{bookId}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getBook", summary = "One book, with the role of the person who asks")
    ResponseEntity<BookAnswer> show(BookAccess access) {
        Book book = desk.find(access.book());
        return Answers.ok(BookAnswer.of(new OwnBook(book, access.role())), book.version());
    }

    /** Another currency only converts the totals; another zone only moves what "today" is. */
    @PatchMapping(
            path = "/{bookId}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allow(Access.OWNER)
    @Operation(
            operationId = "editBook",
            summary = "Change the name, the currency of totals, the time zone, the first day of the week, the payday")
    ResponseEntity<BookAnswer> edit(BookAccess access, IfMatch version, @RequestBody BookEdit body) {
        OperationId operation = ids.nextOperation();
        Book edited = desk.edit(access, operation, version, body);
        return Answers.changed(BookAnswer.of(new OwnBook(edited, access.role())), edited.version(), operation);
    }

    /** For good, with everything in it. The body repeats the book's name, because there is no way back. */
    @DeleteMapping("/{bookId}")
    @Allow(Access.OWNER)
    @Operation(operationId = "deleteBook", summary = "Delete a book for good, with everything in it")
    @ApiResponse(responseCode = "204")
    @Unrecorded
    ResponseEntity<Void> delete(BookAccess access, IfMatch version, @RequestBody Confirmation body) {
        desk.delete(access, version, body.name());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{bookId}/members")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listMembers", summary = "Who shares the book, and in which role")
    Page<MemberAnswer> members(BookAccess access, PageRequest page) {
        return desk.members(access.book(), page).map(MemberAnswer::of);
    }

    record BookRequest(
            ShownName name,
            CommodityCode currency,
            ZoneId zone,
            @Nullable DayOfWeek weekStart) {}

    record BookEdit(
            Change<ShownName> name,
            Change<CommodityCode> currency,
            Change<ZoneId> zone,
            Change<DayOfWeek> weekStart,
            Change<PaydayBody> payday,
            Change<Guide> guide) {}

    /** One of the two. */
    record PaydayBody(
            @Nullable Integer dayOfMonth, @Nullable DayOfWeek weekday) {
        static @Nullable PaydayBody of(@Nullable Payday payday) {
            return payday == null ? null : new PaydayBody(payday.dayOfMonth(), payday.weekday());
        }
    }

    record Confirmation(String name) {}

    record BookAnswer(
            UUID id,
            String name,
            CommodityCode currency,
            ZoneId zone,
            DayOfWeek weekStart,
            @Nullable PaydayBody payday,
            Guide guide,
            Role role,
            int version) {
        static BookAnswer of(OwnBook own) {
            Book book = own.book();
            return new BookAnswer(
                    book.id().value(),
                    book.name(),
                    book.currency(),
                    book.zone(),
                    book.weekStart(),
                    PaydayBody.of(book.payday()),
                    book.guide(),
                    own.role(),
                    book.version());
        }
    }

    record MemberAnswer(UUID personId, String displayName, Role role, Instant since) {
        static MemberAnswer of(Member member) {
            return new MemberAnswer(member.personId(), member.displayName(), member.role(), member.since());
        }
    }
}
