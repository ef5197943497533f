-- Long work that somebody asked for and may watch. The row is the truth about it; the job engine only brings it to a worker.
CREATE TABLE run (
    book_id          uuid         NOT NULL,
    id               uuid         NOT NULL,
    kind             text         NOT NULL,
    person_id        uuid         NOT NULL,
    payload          text         NOT NULL,
    status           text         NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    progress         numeric(4,3) NOT NULL CHECK (progress BETWEEN 0 AND 1),
    cancel_requested boolean      NOT NULL,
    -- How often it was begun. Only work that says that it can be repeated is begun again after its worker died.
    attempt          integer      NOT NULL CHECK (attempt >= 0),
    result           text,
    result_url       text,
    error_code       text,
    created_at       timestamptz  NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    PRIMARY KEY (book_id, id),
    CONSTRAINT run_failed_with_a_code CHECK ((status = 'FAILED') = (error_code IS NOT NULL)),
    CONSTRAINT run_result_of_success CHECK (result IS NULL OR status = 'SUCCEEDED'),
    CONSTRAINT run_finished_at_the_end CHECK ((status IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL))
);
SELECT platform_secure_book_table('run');
