package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.WriteResult;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A write's answer with its headers: the version, the operation that undo takes, and whether it is a replay. */
final class WriteResponses {
    static final String OPERATION = "Sallim-Operation";
    static final String REPLAYED = "Idempotency-Replayed";

    private WriteResponses() {}

    static ResponseEntity<String> of(WriteResult result) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(result.status())
                .header(OPERATION, result.operation().toString());
        if (result.etag() != null) {
            response.header(HttpHeaders.ETAG, '"' + result.etag() + '"');
        }
        if (result.replayed()) {
            response.header(REPLAYED, "true");
        }
        String body = result.body();
        return body == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
