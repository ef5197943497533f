-- Bulk verbs of the chart: merges, moves between wallets, an account into the trash with its transactions. Called within a transaction
-- that has set the book, checked the membership and taken book_chart. Order of locks as in ledger_write_functions: transactions by id,
-- wallet and account rows, positions by (account, commodity); whoever holds a position may write its days. Sums are made here, of
-- numeric, because a verb may touch every flow of a book; errors carry the SQLSTATEs of the write functions.

-- Locks the transactions that touch an account, the trash included.
CREATE OR REPLACE FUNCTION ledger_lock_transactions_v1(p_book uuid, p_account uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book
      AND t.id IN (SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.from_account_id = p_account
                   UNION ALL
                   SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.to_account_id = p_account)
    ORDER BY t.id FOR UPDATE;
END
$function$;

-- The sides that an operation re-labels, with what they amount to; live flows only.
CREATE OR REPLACE FUNCTION ledger_relabelled_days_v1(p_book uuid, p_operation uuid)
RETURNS TABLE (account_id uuid, wallet_id uuid, commodity_id uuid, day date, inflow numeric, outflow numeric, n integer)
LANGUAGE sql STABLE SECURITY INVOKER AS $function$
    SELECT s.account_id, s.wallet_id, s.commodity_id, s.day, sum(s.inflow), sum(s.outflow), count(*)::integer
    FROM (SELECT f.from_account_id AS account_id, f.from_wallet_id AS wallet_id, f.from_commodity_id AS commodity_id,
                 f.booked_on AS day, 0::numeric AS inflow, f.from_amount AS outflow
          FROM relabel r JOIN flow f ON f.book_id = r.book_id AND f.transaction_id = r.transaction_id AND f.line_no = r.line_no
          WHERE r.book_id = p_book AND r.operation_id = p_operation AND r.side = 'FROM' AND f.deleted_at IS NULL
          UNION ALL
          SELECT f.to_account_id, f.to_wallet_id, f.to_commodity_id, f.booked_on, f.to_amount, 0
          FROM relabel r JOIN flow f ON f.book_id = r.book_id AND f.transaction_id = r.transaction_id AND f.line_no = r.line_no
          WHERE r.book_id = p_book AND r.operation_id = p_operation AND r.side = 'TO' AND f.deleted_at IS NULL) s
    GROUP BY s.account_id, s.wallet_id, s.commodity_id, s.day
$function$;

-- Gives an account the positions that another has, empty.
CREATE OR REPLACE FUNCTION ledger_copy_positions_v1(p_book uuid, p_from uuid, p_into uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    INSERT INTO position (book_id, account_id, commodity_id, quantity, wallet_id, frozen_through, accepting)
    SELECT p_book, p_into, p.commodity_id, 0, NULL, NULL, a.archived_at IS NULL AND a.deleted_at IS NULL AND a.merged_into IS NULL
    FROM position p JOIN account a ON a.book_id = p_book AND a.id = p_into
    WHERE p.book_id = p_book AND p.account_id = p_from
    ON CONFLICT DO NOTHING;
    PERFORM 1 FROM position WHERE book_id = p_book AND account_id IN (p_from, p_into)
    ORDER BY account_id, commodity_id FOR UPDATE;
END
$function$;

-- Refuses where one of the sides to re-label lies on a day that its wallet has frozen.
CREATE OR REPLACE FUNCTION ledger_assert_unfrozen_v1(p_book uuid, p_operation uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_wallet uuid;
BEGIN
    SELECT w.id INTO v_wallet
    FROM ledger_relabelled_days_v1(p_book, p_operation) d
    JOIN wallet w ON w.book_id = p_book AND w.id = d.wallet_id
    WHERE d.day <= w.frozen_through
    ORDER BY w.frozen_through DESC LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'frozen' USING ERRCODE = 'SL003', DETAIL = ledger_frozen_v1(p_book, v_wallet);
    END IF;
END
$function$;

-- Refuses where a transaction that gets or loses a tag has a live flow on a frozen day: what the tag came to is closed with it.
CREATE OR REPLACE FUNCTION ledger_assert_tags_unfrozen_v1(p_book uuid, p_operation uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_wallet uuid;
BEGIN
    SELECT w.id INTO v_wallet
    FROM relabel r
    JOIN flow f ON f.book_id = r.book_id AND f.transaction_id = r.transaction_id AND f.deleted_at IS NULL
    JOIN wallet w ON w.book_id = f.book_id AND w.id IN (f.from_wallet_id, f.to_wallet_id)
    WHERE r.book_id = p_book AND r.operation_id = p_operation AND f.booked_on <= w.frozen_through
    ORDER BY w.frozen_through DESC LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'frozen' USING ERRCODE = 'SL003', DETAIL = ledger_frozen_v1(p_book, v_wallet);
    END IF;
END
$function$;

-- Freezes the days of a wallet up to and with one, or thaws those after it; null thaws all. Whoever posts into it holds a position of it
-- or waits for one: it comes before this, or its guard refuses it. A new position copies the day from the wallet's row, which it waits for.
CREATE OR REPLACE FUNCTION ledger_freeze_wallet_v1(p_book uuid, p_wallet uuid, p_through date, p_by text, OUT positions integer)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_held integer;
BEGIN
    UPDATE wallet SET frozen_through = p_through, frozen_by = p_by WHERE book_id = p_book AND id = p_wallet;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such wallet' USING ERRCODE = 'SL007', DETAIL = p_wallet;
    END IF;
    PERFORM 1 FROM position p
    WHERE p.book_id = p_book
      AND p.account_id IN (SELECT a.id FROM account a WHERE a.book_id = p_book AND a.wallet_id = p_wallet)
    ORDER BY p.account_id, p.commodity_id FOR UPDATE;
    GET DIAGNOSTICS v_held = ROW_COUNT;
    UPDATE position p SET frozen_through = p_through
    WHERE p.book_id = p_book AND p.wallet_id = p_wallet
      AND p.account_id IN (SELECT a.id FROM account a WHERE a.book_id = p_book AND a.wallet_id = p_wallet);
    GET DIAGNOSTICS positions = ROW_COUNT;
    IF positions <> v_held THEN
        RAISE EXCEPTION 'positions escaped the freeze' USING ERRCODE = 'SL007', DETAIL = p_wallet;
    END IF;
END
$function$;

-- Moves what the re-labelled sides amount to from one category to another, days included, and the sides themselves.
CREATE OR REPLACE FUNCTION ledger_shift_categories_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_days integer;
    v_touched integer;
BEGIN
    PERFORM ledger_assert_unfrozen_v1(p_book, p_operation);
    UPDATE position p SET quantity = p.quantity - s.quantity
    FROM (SELECT d.commodity_id, sum(d.inflow - d.outflow) AS quantity
          FROM ledger_relabelled_days_v1(p_book, p_operation) d GROUP BY d.commodity_id) s
    WHERE p.book_id = p_book AND p.account_id = p_from AND p.commodity_id = s.commodity_id;
    UPDATE position p SET quantity = p.quantity + s.quantity
    FROM (SELECT d.commodity_id, sum(d.inflow - d.outflow) AS quantity
          FROM ledger_relabelled_days_v1(p_book, p_operation) d GROUP BY d.commodity_id) s
    WHERE p.book_id = p_book AND p.account_id = p_into AND p.commodity_id = s.commodity_id;
    SELECT count(*) INTO v_days FROM ledger_relabelled_days_v1(p_book, p_operation);
    INSERT INTO position_day AS d (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
    SELECT p_book, p_into, s.wallet_id, s.commodity_id, s.day, s.inflow, s.outflow, s.n
    FROM ledger_relabelled_days_v1(p_book, p_operation) s
    ON CONFLICT (book_id, account_id, wallet_id, commodity_id, day) DO UPDATE
    SET inflow = d.inflow + excluded.inflow, outflow = d.outflow + excluded.outflow, n = d.n + excluded.n;
    UPDATE position_day d SET inflow = d.inflow - s.inflow, outflow = d.outflow - s.outflow, n = d.n - s.n
    FROM ledger_relabelled_days_v1(p_book, p_operation) s
    WHERE d.book_id = p_book AND d.account_id = p_from AND d.wallet_id = s.wallet_id AND d.commodity_id = s.commodity_id
      AND d.day = s.day;
    GET DIAGNOSTICS v_touched = ROW_COUNT;
    IF v_touched <> v_days THEN
        RAISE EXCEPTION 'rollups lost' USING ERRCODE = 'SL007';
    END IF;
    UPDATE flow f
    SET from_account_id = CASE WHEN f.from_account_id = p_from THEN p_into ELSE f.from_account_id END,
        to_account_id = CASE WHEN f.to_account_id = p_from THEN p_into ELSE f.to_account_id END
    FROM (SELECT DISTINCT transaction_id, line_no FROM relabel WHERE book_id = p_book AND operation_id = p_operation) r
    WHERE f.book_id = p_book AND f.transaction_id = r.transaction_id AND f.line_no = r.line_no;
    UPDATE transaction t SET version = t.version + 1, updated_at = p_at
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation);
END
$function$;

-- Everything in one category moves to another of its class.
CREATE OR REPLACE FUNCTION ledger_merge_categories_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM ledger_lock_transactions_v1(p_book, p_from);
    PERFORM 1 FROM wallet WHERE book_id = p_book ORDER BY id FOR SHARE;
    PERFORM 1 FROM account WHERE book_id = p_book AND id IN (p_from, p_into) ORDER BY id FOR UPDATE;
    PERFORM ledger_copy_positions_v1(p_book, p_from, p_into);
    IF EXISTS (SELECT 1 FROM flow f WHERE f.book_id = p_book AND f.from_account_id = p_from AND f.to_account_id = p_into
               UNION ALL
               SELECT 1 FROM flow f WHERE f.book_id = p_book AND f.from_account_id = p_into AND f.to_account_id = p_from) THEN
        RAISE EXCEPTION 'a flow goes from one to the other' USING ERRCODE = 'SL008';
    END IF;
    INSERT INTO relabel (book_id, operation_id, transaction_id, line_no, side)
    SELECT p_book, p_operation, f.transaction_id, f.line_no, 'FROM' FROM flow f
    WHERE f.book_id = p_book AND f.from_account_id = p_from
    UNION ALL
    SELECT p_book, p_operation, f.transaction_id, f.line_no, 'TO' FROM flow f
    WHERE f.book_id = p_book AND f.to_account_id = p_from;
    PERFORM ledger_shift_categories_v1(p_book, p_operation, p_from, p_into, p_at);
    SELECT count(DISTINCT r.transaction_id) INTO moved
    FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation;
END
$function$;

-- What a merge moved goes back; sides that have been given another category since stay as they are.
CREATE OR REPLACE FUNCTION ledger_unmerge_categories_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation)
    ORDER BY t.id FOR UPDATE;
    PERFORM 1 FROM wallet WHERE book_id = p_book ORDER BY id FOR SHARE;
    PERFORM 1 FROM account WHERE book_id = p_book AND id IN (p_from, p_into) ORDER BY id FOR UPDATE;
    PERFORM ledger_copy_positions_v1(p_book, p_into, p_from);
    DELETE FROM relabel r
    WHERE r.book_id = p_book AND r.operation_id = p_operation
      AND NOT EXISTS (SELECT 1 FROM flow f
                      WHERE f.book_id = p_book AND f.transaction_id = r.transaction_id AND f.line_no = r.line_no
                        AND CASE r.side WHEN 'FROM' THEN f.from_account_id ELSE f.to_account_id END = p_into);
    PERFORM ledger_shift_categories_v1(p_book, p_operation, p_into, p_from, p_at);
    SELECT count(DISTINCT r.transaction_id) INTO moved
    FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation;
    DELETE FROM relabel WHERE book_id = p_book AND operation_id = p_operation;
END
$function$;

CREATE OR REPLACE FUNCTION ledger_merge_payees_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t WHERE t.book_id = p_book AND t.payee_id = p_from ORDER BY t.id FOR UPDATE;
    INSERT INTO relabel (book_id, operation_id, transaction_id, line_no, side)
    SELECT p_book, p_operation, t.id, 0, 'PAYEE' FROM transaction t WHERE t.book_id = p_book AND t.payee_id = p_from;
    UPDATE transaction t SET payee_id = p_into, version = t.version + 1, updated_at = p_at
    WHERE t.book_id = p_book AND t.payee_id = p_from;
    GET DIAGNOSTICS moved = ROW_COUNT;
END
$function$;

CREATE OR REPLACE FUNCTION ledger_unmerge_payees_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation)
    ORDER BY t.id FOR UPDATE;
    UPDATE transaction t SET payee_id = p_from, version = t.version + 1, updated_at = p_at
    WHERE t.book_id = p_book AND t.payee_id = p_into
      AND t.id IN (SELECT r.transaction_id FROM relabel r
                   WHERE r.book_id = p_book AND r.operation_id = p_operation AND r.side = 'PAYEE');
    GET DIAGNOSTICS moved = ROW_COUNT;
    DELETE FROM relabel WHERE book_id = p_book AND operation_id = p_operation;
END
$function$;

CREATE OR REPLACE FUNCTION ledger_merge_tags_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book
      AND t.id IN (SELECT g.transaction_id FROM transaction_tag g WHERE g.book_id = p_book AND g.tag_id = p_from)
    ORDER BY t.id FOR UPDATE;
    INSERT INTO relabel (book_id, operation_id, transaction_id, line_no, side)
    SELECT p_book, p_operation, g.transaction_id, 0,
           CASE WHEN EXISTS (SELECT 1 FROM transaction_tag b
                             WHERE b.book_id = p_book AND b.transaction_id = g.transaction_id AND b.tag_id = p_into)
                THEN 'TAG_BOTH' ELSE 'TAG' END
    FROM transaction_tag g WHERE g.book_id = p_book AND g.tag_id = p_from;
    GET DIAGNOSTICS moved = ROW_COUNT;
    PERFORM 1 FROM wallet WHERE book_id = p_book ORDER BY id FOR SHARE;
    PERFORM ledger_assert_tags_unfrozen_v1(p_book, p_operation);
    DELETE FROM transaction_tag WHERE book_id = p_book AND tag_id = p_from;
    INSERT INTO transaction_tag (book_id, transaction_id, tag_id)
    SELECT p_book, r.transaction_id, p_into FROM relabel r
    WHERE r.book_id = p_book AND r.operation_id = p_operation AND r.side = 'TAG';
    UPDATE transaction t SET version = t.version + 1, updated_at = p_at
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation);
END
$function$;

CREATE OR REPLACE FUNCTION ledger_unmerge_tags_v1(
    p_book uuid, p_operation uuid, p_from uuid, p_into uuid, p_at timestamptz, OUT moved bigint)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation)
    ORDER BY t.id FOR UPDATE;
    -- Those that lost the tag since stay without it.
    DELETE FROM relabel r
    WHERE r.book_id = p_book AND r.operation_id = p_operation
      AND NOT EXISTS (SELECT 1 FROM transaction_tag g
                      WHERE g.book_id = p_book AND g.transaction_id = r.transaction_id AND g.tag_id = p_into);
    PERFORM 1 FROM wallet WHERE book_id = p_book ORDER BY id FOR SHARE;
    PERFORM ledger_assert_tags_unfrozen_v1(p_book, p_operation);
    INSERT INTO transaction_tag (book_id, transaction_id, tag_id)
    SELECT p_book, r.transaction_id, p_from FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation
    ON CONFLICT DO NOTHING;
    DELETE FROM transaction_tag g
    WHERE g.book_id = p_book AND g.tag_id = p_into
      AND g.transaction_id IN (SELECT r.transaction_id FROM relabel r
                               WHERE r.book_id = p_book AND r.operation_id = p_operation AND r.side = 'TAG');
    UPDATE transaction t SET version = t.version + 1, updated_at = p_at
    WHERE t.book_id = p_book
      AND t.id IN (SELECT r.transaction_id FROM relabel r WHERE r.book_id = p_book AND r.operation_id = p_operation);
    GET DIAGNOSTICS moved = ROW_COUNT;
    DELETE FROM relabel WHERE book_id = p_book AND operation_id = p_operation;
END
$function$;

-- Takes an account with all its flows, those in the trash too, from one wallet to another. A category's side of a flow belongs to the
-- wallet of the account on the other side; where both sides are categories, to that of the transaction's first account by line.
CREATE OR REPLACE FUNCTION ledger_move_account_v1(p_book uuid, p_operation uuid, p_account uuid, p_wallet uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_from uuid;
    v_frozen uuid;
    v_first date;
    v_days integer;
    v_touched integer;
BEGIN
    PERFORM ledger_lock_transactions_v1(p_book, p_account);
    SELECT wallet_id INTO STRICT v_from FROM account WHERE book_id = p_book AND id = p_account FOR UPDATE;
    -- Not FOR UPDATE: a post that holds positions adds days, whose foreign key must get past us to the wallet.
    PERFORM 1 FROM wallet WHERE book_id = p_book AND id IN (v_from, p_wallet) ORDER BY id FOR NO KEY UPDATE;
    -- The positions before the flows are looked at: a transaction that is being written now comes before this, or is refused after it.
    PERFORM 1 FROM position p
    WHERE p.book_id = p_book
      AND (p.account_id = p_account
           OR p.account_id IN (
               SELECT unnest(ARRAY[o.from_account_id, o.to_account_id])
               FROM flow o
               WHERE o.book_id = p_book
                 AND o.transaction_id IN (SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.from_account_id = p_account
                                          UNION ALL
                                          SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.to_account_id = p_account)))
    ORDER BY p.account_id, p.commodity_id FOR UPDATE;
    INSERT INTO relabel (book_id, operation_id, transaction_id, line_no, side)
    WITH touched AS (
        SELECT f.transaction_id, f.line_no, f.from_account_id, f.to_account_id,
               a.class IN ('ASSET', 'LIABILITY') AS from_holds, b.class IN ('ASSET', 'LIABILITY') AS to_holds
        FROM flow f
        JOIN account a ON a.book_id = p_book AND a.id = f.from_account_id
        JOIN account b ON b.book_id = p_book AND b.id = f.to_account_id
        WHERE f.book_id = p_book
          AND f.transaction_id IN (SELECT x.transaction_id FROM flow x WHERE x.book_id = p_book AND x.from_account_id = p_account
                                   UNION ALL
                                   SELECT x.transaction_id FROM flow x WHERE x.book_id = p_book AND x.to_account_id = p_account)
    ), first_account AS (
        SELECT DISTINCT ON (t.transaction_id) t.transaction_id,
               CASE WHEN t.from_holds THEN t.from_account_id ELSE t.to_account_id END AS account_id
        FROM touched t WHERE t.from_holds OR t.to_holds
        ORDER BY t.transaction_id, t.line_no
    ), sides AS (
        SELECT t.transaction_id, t.line_no,
               t.from_account_id = p_account
               OR (NOT t.from_holds AND (t.to_account_id = p_account OR (NOT t.to_holds AND first.account_id = p_account))) AS moves_from,
               t.to_account_id = p_account
               OR (NOT t.to_holds AND (t.from_account_id = p_account OR (NOT t.from_holds AND first.account_id = p_account))) AS moves_to
        FROM touched t JOIN first_account first ON first.transaction_id = t.transaction_id
    )
    SELECT p_book, p_operation, s.transaction_id, s.line_no, 'FROM' FROM sides s WHERE s.moves_from
    UNION ALL
    SELECT p_book, p_operation, s.transaction_id, s.line_no, 'TO' FROM sides s WHERE s.moves_to;
    PERFORM 1 FROM position p
    WHERE p.book_id = p_book
      AND (p.account_id = p_account
           OR p.account_id IN (SELECT d.account_id FROM ledger_relabelled_days_v1(p_book, p_operation) d))
    ORDER BY p.account_id, p.commodity_id FOR UPDATE;
    SELECT min(d.day), count(*) INTO v_first, v_days FROM ledger_relabelled_days_v1(p_book, p_operation) d;
    SELECT w.id INTO v_frozen
    FROM wallet w WHERE w.book_id = p_book AND w.id IN (v_from, p_wallet) AND w.frozen_through >= v_first
    ORDER BY w.frozen_through DESC LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'frozen' USING ERRCODE = 'SL003', DETAIL = ledger_frozen_v1(p_book, v_frozen);
    END IF;
    INSERT INTO position_day AS d (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
    SELECT p_book, s.account_id, p_wallet, s.commodity_id, s.day, s.inflow, s.outflow, s.n
    FROM ledger_relabelled_days_v1(p_book, p_operation) s
    ON CONFLICT (book_id, account_id, wallet_id, commodity_id, day) DO UPDATE
    SET inflow = d.inflow + excluded.inflow, outflow = d.outflow + excluded.outflow, n = d.n + excluded.n;
    UPDATE position_day d SET inflow = d.inflow - s.inflow, outflow = d.outflow - s.outflow, n = d.n - s.n
    FROM ledger_relabelled_days_v1(p_book, p_operation) s
    WHERE d.book_id = p_book AND d.account_id = s.account_id AND d.wallet_id = s.wallet_id AND d.commodity_id = s.commodity_id
      AND d.day = s.day;
    GET DIAGNOSTICS v_touched = ROW_COUNT;
    IF v_touched <> v_days THEN
        RAISE EXCEPTION 'rollups lost' USING ERRCODE = 'SL007';
    END IF;
    UPDATE flow f
    SET from_wallet_id = CASE WHEN r.moves_from THEN p_wallet ELSE f.from_wallet_id END,
        to_wallet_id = CASE WHEN r.moves_to THEN p_wallet ELSE f.to_wallet_id END
    FROM (SELECT transaction_id, line_no, bool_or(side = 'FROM') AS moves_from, bool_or(side = 'TO') AS moves_to
          FROM relabel WHERE book_id = p_book AND operation_id = p_operation GROUP BY transaction_id, line_no) r
    WHERE f.book_id = p_book AND f.transaction_id = r.transaction_id AND f.line_no = r.line_no;
    UPDATE position p SET wallet_id = p_wallet, frozen_through = w.frozen_through
    FROM wallet w
    WHERE w.book_id = p_book AND w.id = p_wallet AND p.book_id = p_book AND p.account_id = p_account;
    DELETE FROM relabel WHERE book_id = p_book AND operation_id = p_operation;
END
$function$;

-- Takes the flows of transactions out of the balances (-1) or puts them back (1). The account that the verb is about may be closed
-- to new flows; no other may, and no day may be frozen.
CREATE OR REPLACE FUNCTION ledger_count_transactions_v1(p_book uuid, p_transactions uuid[], p_sign integer, p_account uuid)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_delta record;
BEGIN
    PERFORM 1 FROM wallet WHERE book_id = p_book ORDER BY id FOR SHARE;
    FOR v_delta IN
        SELECT s.account_id, s.commodity_id, sum(s.amount) AS quantity, min(s.day) AS first_day
        FROM (SELECT from_account_id AS account_id, from_commodity_id AS commodity_id, -from_amount AS amount, booked_on AS day
              FROM flow WHERE book_id = p_book AND transaction_id = ANY (p_transactions)
              UNION ALL
              SELECT to_account_id, to_commodity_id, to_amount, booked_on
              FROM flow WHERE book_id = p_book AND transaction_id = ANY (p_transactions)) s
        GROUP BY s.account_id, s.commodity_id
        ORDER BY s.account_id, s.commodity_id
    LOOP
        UPDATE position SET quantity = quantity + p_sign * v_delta.quantity
        WHERE book_id = p_book AND account_id = v_delta.account_id AND commodity_id = v_delta.commodity_id
          AND (accepting OR account_id = p_account)
          AND (frozen_through IS NULL OR frozen_through < v_delta.first_day);
        IF NOT FOUND THEN
            PERFORM 1 FROM position
            WHERE book_id = p_book AND account_id = v_delta.account_id AND commodity_id = v_delta.commodity_id
              AND frozen_through >= v_delta.first_day;
            IF FOUND THEN
                RAISE EXCEPTION 'frozen' USING ERRCODE = 'SL003',
                    DETAIL = (SELECT coalesce(ledger_frozen_v1(p_book, p.wallet_id), p.frozen_through::text) FROM position p
                              WHERE p.book_id = p_book AND p.account_id = v_delta.account_id
                                AND p.commodity_id = v_delta.commodity_id);
            END IF;
            RAISE EXCEPTION 'the account on the other side is closed'
                USING ERRCODE = (SELECT CASE WHEN a.deleted_at IS NULL AND a.merged_into IS NULL THEN 'SL009' ELSE 'SL011' END
                                 FROM account a WHERE a.book_id = p_book AND a.id = v_delta.account_id),
                      DETAIL = (SELECT a.name FROM account a WHERE a.book_id = p_book AND a.id = v_delta.account_id);
        END IF;
    END LOOP;
    FOR v_delta IN
        SELECT s.account_id, s.wallet_id, s.commodity_id, s.day, sum(s.inflow) AS inflow, sum(s.outflow) AS outflow, count(*)::integer AS n
        FROM (SELECT from_account_id AS account_id, from_wallet_id AS wallet_id, from_commodity_id AS commodity_id, booked_on AS day,
                     0::numeric AS inflow, from_amount AS outflow
              FROM flow WHERE book_id = p_book AND transaction_id = ANY (p_transactions)
              UNION ALL
              SELECT to_account_id, to_wallet_id, to_commodity_id, booked_on, to_amount, 0
              FROM flow WHERE book_id = p_book AND transaction_id = ANY (p_transactions)) s
        GROUP BY s.account_id, s.wallet_id, s.commodity_id, s.day
        ORDER BY s.account_id, s.wallet_id, s.commodity_id, s.day
    LOOP
        UPDATE position_day
        SET inflow = inflow + p_sign * v_delta.inflow, outflow = outflow + p_sign * v_delta.outflow, n = n + p_sign * v_delta.n
        WHERE book_id = p_book AND account_id = v_delta.account_id AND wallet_id = v_delta.wallet_id
          AND commodity_id = v_delta.commodity_id AND day = v_delta.day;
        IF NOT FOUND THEN
            IF p_sign < 0 THEN
                RAISE EXCEPTION 'no rollup to reverse' USING ERRCODE = 'SL007', DETAIL = v_delta.account_id;
            END IF;
            INSERT INTO position_day (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
            VALUES (p_book, v_delta.account_id, v_delta.wallet_id, v_delta.commodity_id, v_delta.day,
                    v_delta.inflow, v_delta.outflow, v_delta.n);
        END IF;
    END LOOP;
END
$function$;

-- All live transactions of an account go into the trash under one operation, whose id stamps them.
CREATE OR REPLACE FUNCTION ledger_trash_account_v1(
    p_book uuid, p_operation uuid, p_account uuid, p_at timestamptz, OUT moved integer)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_transactions uuid[];
BEGIN
    PERFORM ledger_lock_transactions_v1(p_book, p_account);
    PERFORM 1 FROM account WHERE book_id = p_book AND id = p_account FOR UPDATE;
    -- The positions first: a transaction that is being written now comes before this, or is refused after it.
    PERFORM 1 FROM position p
    WHERE p.book_id = p_book
      AND (p.account_id = p_account
           OR p.account_id IN (
               SELECT unnest(ARRAY[o.from_account_id, o.to_account_id])
               FROM flow o
               WHERE o.book_id = p_book
                 AND o.transaction_id IN (SELECT f.transaction_id FROM flow f
                                          WHERE f.book_id = p_book AND f.from_account_id = p_account AND f.deleted_at IS NULL
                                          UNION ALL
                                          SELECT f.transaction_id FROM flow f
                                          WHERE f.book_id = p_book AND f.to_account_id = p_account AND f.deleted_at IS NULL)))
    ORDER BY p.account_id, p.commodity_id FOR UPDATE;
    SELECT coalesce(array_agg(t.id ORDER BY t.id), '{}') INTO v_transactions
    FROM transaction t
    WHERE t.book_id = p_book AND t.deleted_at IS NULL
      AND t.id IN (SELECT f.transaction_id FROM flow f
                   WHERE f.book_id = p_book AND f.from_account_id = p_account AND f.deleted_at IS NULL
                   UNION ALL
                   SELECT f.transaction_id FROM flow f
                   WHERE f.book_id = p_book AND f.to_account_id = p_account AND f.deleted_at IS NULL);
    IF EXISTS (SELECT 1 FROM flow f
               WHERE f.book_id = p_book AND f.transaction_id = ANY (v_transactions)
                 AND ((f.from_state = 'RECONCILED' AND f.from_account_id <> p_account)
                      OR (f.to_state = 'RECONCILED' AND f.to_account_id <> p_account))) THEN
        RAISE EXCEPTION 'another account''s statement has confirmed one of them' USING ERRCODE = 'SL010';
    END IF;
    PERFORM ledger_count_transactions_v1(p_book, v_transactions, -1, p_account);
    UPDATE flow SET deleted_at = p_at WHERE book_id = p_book AND transaction_id = ANY (v_transactions);
    UPDATE transaction SET deleted_at = p_at, deleted_in = p_operation, version = version + 1, updated_at = p_at
    WHERE book_id = p_book AND id = ANY (v_transactions);
    moved := cardinality(v_transactions);
END
$function$;

-- Exactly the transactions that an operation put into the trash together with an account come back.
CREATE OR REPLACE FUNCTION ledger_restore_account_v1(
    p_book uuid, p_operation uuid, p_account uuid, p_at timestamptz, OUT moved integer)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_transactions uuid[];
BEGIN
    PERFORM 1 FROM transaction t
    WHERE t.book_id = p_book AND t.deleted_at IS NOT NULL AND t.deleted_in = p_operation ORDER BY t.id FOR UPDATE;
    SELECT coalesce(array_agg(t.id ORDER BY t.id), '{}') INTO v_transactions
    FROM transaction t WHERE t.book_id = p_book AND t.deleted_at IS NOT NULL AND t.deleted_in = p_operation;
    PERFORM 1 FROM account WHERE book_id = p_book AND id = p_account FOR UPDATE;
    PERFORM ledger_count_transactions_v1(p_book, v_transactions, 1, p_account);
    UPDATE flow SET deleted_at = NULL WHERE book_id = p_book AND transaction_id = ANY (v_transactions);
    UPDATE transaction SET deleted_at = NULL, deleted_in = NULL, version = version + 1, updated_at = p_at
    WHERE book_id = p_book AND id = ANY (v_transactions);
    moved := cardinality(v_transactions);
END
$function$;

-- The trashed transactions of a trashed account leave for good.
CREATE OR REPLACE FUNCTION ledger_purge_account_v1(p_book uuid, p_account uuid, OUT removed integer)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    DELETE FROM transaction t
    WHERE t.book_id = p_book AND t.deleted_at IS NOT NULL
      AND t.id IN (SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.from_account_id = p_account
                   UNION ALL
                   SELECT f.transaction_id FROM flow f WHERE f.book_id = p_book AND f.to_account_id = p_account);
    GET DIAGNOSTICS removed = ROW_COUNT;
END
$function$;
