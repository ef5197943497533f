package dev.sallim.ledger.chart;

import dev.sallim.platform.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with the headers that every read of an object and every write carries. */
final class Replies {
    private static final String OPERATION = Answers.OPERATION;
    private static final String REPLAYED = Answers.REPLAYED;

    private Replies() {}

    static <T> ResponseEntity<T> read(T body, int version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    static <T> ResponseEntity<T> created(Written<T> written) {
        return written(HttpStatus.CREATED, written).body(written.body());
    }

    static <T> ResponseEntity<T> ok(Written<T> written) {
        return written(HttpStatus.OK, written).body(written.body());
    }

    static ResponseEntity<Void> gone(Written<?> written) {
        return ResponseEntity.noContent()
                .header(OPERATION, written.operation().toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder written(HttpStatus status, Written<?> written) {
        ResponseEntity.BodyBuilder reply = ResponseEntity.status(status)
                .header(OPERATION, written.operation().toString());
        String version = written.version();
        if (version != null) {
            reply.eTag("\"" + version + "\"");
        }
        if (written.replayed()) {
            reply.header(REPLAYED, "true");
        }
        return reply;
    }
}
