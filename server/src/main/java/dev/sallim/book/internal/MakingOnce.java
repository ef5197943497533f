package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.NewBook;
import dev.sallim.book.internal.BookController.BookAnswer;
import dev.sallim.book.internal.BookSql.OwnBook;
import dev.sallim.identity.Person;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.Idempotency.StoredAnswer;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a book once per idempotency key. Keys are kept per book, and here there is none yet: so a client's key decides the new book's id,
 * and its repetition finds the book, with the key and the answer in it.
 */
@Component
final class MakingOnce {
    private final BookSql sql;
    private final BookDatabase database;
    private final BookMaking making;
    private final Remembering remembering;
    private final Ids ids;

    MakingOnce(BookSql sql, BookDatabase database, BookMaking making, Remembering remembering, Ids ids) {
        this.sql = sql;
        this.database = database;
        this.making = making;
        this.remembering = remembering;
        this.ids = ids;
    }

    Made make(Person owner, NewBook wanted, IdempotencyKey key) {
        BookId id = BookId.of(key.given() ? idFor(owner, key) : ids.next());
        BookAccess access = new BookAccess(
                id, owner.id(), Role.OWNER, wanted.zone(), wanted.currency().value());
        OperationId operation = ids.nextOperation();
        return database.write(id, transaction -> {
            Idempotency.Outcome outcome = remembering
                    .idempotency()
                    .once(transaction, access, key, operation, () -> make(transaction, owner, wanted, operation));
            if (outcome.replayed() && sql.access(id, owner.id()).isEmpty()) {
                throw ProblemException.of(ErrorCode.NOT_FOUND);
            }
            StoredAnswer answer = outcome.answer();
            BookAnswer body = remembering.json().readValue(Objects.requireNonNull(answer.body()), BookAnswer.class);
            return new Made(body, answer.operation(), outcome.replayed());
        });
    }

    private StoredAnswer make(BookTransaction transaction, Person owner, NewBook wanted, OperationId operation) {
        Book book = making.make(transaction, owner, wanted, operation);
        String body = remembering.json().writeValueAsString(BookAnswer.of(new OwnBook(book, Role.OWNER)));
        return new StoredAnswer(201, body, Answers.tag(book.version()), operation);
    }

    private static UUID idFor(Person owner, IdempotencyKey key) {
        return UUID.nameUUIDFromBytes(("book of " + owner.id() + " " + key.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** @param replayed whether an earlier request with the same key made it */
    record Made(BookAnswer book, OperationId operation, boolean replayed) {}

    /** How an answer is kept for a repetition. */
    @Component
    record Remembering(Idempotency idempotency, JsonMapper json) {}
}
