package dev.sallim.platform;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers of versioned objects and of writes, with the headers that the API promises. */
public final class Answers {
    public static final String OPERATION = "Sallim-Operation";
    public static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    /** 200 with the object's version. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** 200 after a write. */
    public static <T> ResponseEntity<T> changed(T body, long version, OperationId operation) {
        return ResponseEntity.ok()
                .eTag(tag(version))
                .header(OPERATION, operation.toString())
                .body(body);
    }

    /** 200 after a write on something that has no version of its own. */
    public static <T> ResponseEntity<T> done(T body, OperationId operation) {
        return ResponseEntity.ok().header(OPERATION, operation.toString()).body(body);
    }

    /** 201 after a write that made {@code location}. */
    public static <T> ResponseEntity<T> created(T body, URI location, long version, OperationId operation) {
        return ResponseEntity.created(location)
                .eTag(tag(version))
                .header(OPERATION, operation.toString())
                .body(body);
    }

    /** 204 after a write that leaves nothing to show. */
    public static ResponseEntity<Void> gone(OperationId operation) {
        return ResponseEntity.noContent()
                .header(OPERATION, operation.toString())
                .build();
    }

    /** 202 with the run that works on it. */
    public static <T> ResponseEntity<T> accepted(T run, URI location) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(location).body(run);
    }

    /** The kept answer of an earlier request with the same idempotency key. */
    public static <T> ResponseEntity<T> replayed(ResponseEntity<T> kept) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(kept.getHeaders());
        headers.set(REPLAYED, "true");
        return new ResponseEntity<>(kept.getBody(), headers, kept.getStatusCode());
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
