-- One key, one effect: the answer that a write gave, for its repetitions. Only answers that succeeded are kept; kept for 7 days.
CREATE TABLE idempotency_key (
    book_id      uuid        NOT NULL,
    actor        uuid        NOT NULL,
    key          text        NOT NULL,
    -- SHA-256 of method, path, query and raw body
    request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
    status       integer     NOT NULL CHECK (status BETWEEN 200 AND 299),
    answer       text,
    etag         text,
    operation_id uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (book_id, actor, key)
);
CREATE INDEX idempotency_key_by_expiry ON idempotency_key (book_id, expires_at);
SELECT platform_secure_book_table('idempotency_key');

-- Deletes at most so many expired keys of all books; the owner's, because the app role sees one book at a time.
CREATE FUNCTION platform_purge_idempotency_keys(p_now timestamptz, p_most integer)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $function$
DECLARE
    v_deleted integer;
BEGIN
    DELETE FROM idempotency_key k
    WHERE (k.book_id, k.actor, k.key) IN (
        SELECT e.book_id, e.actor, e.key FROM idempotency_key e
        WHERE e.expires_at < p_now
        LIMIT p_most
        FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    RETURN v_deleted;
END
$function$;
REVOKE ALL ON FUNCTION platform_purge_idempotency_keys(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform_purge_idempotency_keys(timestamptz, integer) TO sallim_app;
