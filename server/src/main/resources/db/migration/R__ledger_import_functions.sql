-- The ledger's verbs for whole imports. The rows arrive in the temporary table ledger_import_row, made by
-- dev.sallim.ledger.internal.ImportBooking; sums of numeric are exact, so these functions may add up. Errors as in
-- R__ledger_write_functions.sql. Locks: the positions that are missing are made first (flows refer to them); existing ones and the
-- day rollups are taken last, in key order, by ledger_move_v1 with all its guards.

-- Books the rows of a run. p_from_classes, p_to_classes and p_kinds are the part of the kind table that applies (made in Java).
CREATE OR REPLACE FUNCTION ledger_import_v1(
    p_book uuid, p_actor uuid, p_operation uuid, p_at timestamptz, p_run uuid, p_first_ordinal bigint,
    p_from_classes text[], p_to_classes text[], p_kinds text[],
    OUT transactions integer, OUT digest text)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_rows integer;
    v_n integer;
    v_missing record;
BEGIN
    PERFORM ledger_claim_v1(p_book, p_actor, NULL, NULL, p_operation, p_at, 200, NULL, NULL);
    SELECT count(*) INTO v_rows FROM ledger_import_row;
    CREATE TEMPORARY TABLE ledger_import_flow ON COMMIT DROP AS
    SELECT r.id, r.booked_on, p_first_ordinal + r.seq AS ordinal, k.kind, r.payee_id, r.note,
           s.from_account, s.to_account, r.commodity_id, abs(r.amount) AS amount,
           CASE WHEN f.wallet_id IS NOT NULL THEN 'CLEARED' END AS from_state,
           CASE WHEN t.wallet_id IS NOT NULL THEN 'CLEARED' END AS to_state,
           coalesce(f.wallet_id, t.wallet_id) AS from_wallet, coalesce(t.wallet_id, f.wallet_id) AS to_wallet
    FROM ledger_import_row r
    CROSS JOIN LATERAL (SELECT CASE WHEN r.amount < 0 THEN r.account_id ELSE r.other_id END AS from_account,
                               CASE WHEN r.amount < 0 THEN r.other_id ELSE r.account_id END AS to_account) s
    JOIN account f ON f.book_id = p_book AND f.id = s.from_account
    JOIN account t ON t.book_id = p_book AND t.id = s.to_account
    JOIN unnest(p_from_classes, p_to_classes, p_kinds) AS k (from_class, to_class, kind)
      ON k.from_class = f.class AND k.to_class = t.class;
    GET DIAGNOSTICS v_n = ROW_COUNT;
    IF v_n <> v_rows THEN
        RAISE EXCEPTION 'an account of the import is gone' USING ERRCODE = 'SL001';
    END IF;
    FOR v_missing IN
        SELECT m.account, m.commodity_id, a.wallet_id, m.first_day
        FROM (SELECT x.account, x.commodity_id, min(x.booked_on) AS first_day
              FROM (SELECT from_account AS account, commodity_id, booked_on FROM ledger_import_flow
                    UNION ALL SELECT to_account, commodity_id, booked_on FROM ledger_import_flow) x
              GROUP BY x.account, x.commodity_id) m
        JOIN account a ON a.book_id = p_book AND a.id = m.account
        ORDER BY m.account, m.commodity_id
    LOOP
        PERFORM ledger_open_position_v1(p_book, v_missing.account, v_missing.commodity_id, v_missing.wallet_id, v_missing.first_day);
    END LOOP;
    INSERT INTO transaction (book_id, id, booked_on, ordinal, kind, payee_id, note, tagged, source, source_id,
                             version, created_at, updated_at)
    SELECT p_book, id, booked_on, ordinal, kind, payee_id, note, false, 'IMPORT', p_run, 1, p_at, p_at
    FROM ledger_import_flow ORDER BY id;
    GET DIAGNOSTICS transactions = ROW_COUNT;
    INSERT INTO flow (book_id, transaction_id, line_no, booked_on, ordinal,
                      from_account_id, from_commodity_id, from_amount, from_state, from_wallet_id,
                      to_account_id, to_commodity_id, to_amount, to_state, to_wallet_id, memo)
    SELECT p_book, id, 1, booked_on, ordinal, from_account, commodity_id, amount, from_state, from_wallet,
           to_account, commodity_id, amount, to_state, to_wallet, ''
    FROM ledger_import_flow ORDER BY id;
    GET DIAGNOSTICS v_n = ROW_COUNT;
    IF transactions <> v_rows OR v_n <> v_rows THEN
        RAISE EXCEPTION 'rows of the import lost' USING ERRCODE = 'SL007';
    END IF;
    SELECT encode(sha256(convert_to(coalesce(string_agg(
               concat_ws('|', id, booked_on, ordinal, kind, from_account, to_account, commodity_id, trim_scale(amount), payee_id, note),
               E'\n' ORDER BY id), ''), 'UTF8')), 'hex')
    INTO digest FROM ledger_import_flow;
    CREATE TEMPORARY TABLE ledger_import_day ON COMMIT DROP AS
    SELECT account, wallet, commodity, day, sum(inflow) AS inflow, sum(outflow) AS outflow, count(*)::integer AS n
    FROM (SELECT from_account AS account, from_wallet AS wallet, commodity_id AS commodity, booked_on AS day,
                 0 AS inflow, amount AS outflow FROM ledger_import_flow
          UNION ALL
          SELECT to_account, to_wallet, commodity_id, booked_on, amount, 0 FROM ledger_import_flow) s
    GROUP BY account, wallet, commodity, day;
    PERFORM ledger_import_apply_v1(p_book, 1);
END
$function$;

-- Applies the sums of ledger_import_day to positions and day rollups: p_sign 1 to book them, -1 to take them back.
CREATE OR REPLACE FUNCTION ledger_import_apply_v1(p_book uuid, p_sign integer)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_accounts uuid[]; v_commodities uuid[]; v_wallets uuid[]; v_first_days date[]; v_deltas numeric[];
    v_day_accounts uuid[]; v_day_wallets uuid[]; v_day_commodities uuid[]; v_days date[];
    v_inflows numeric[]; v_outflows numeric[]; v_counts integer[];
BEGIN
    SELECT array_agg(account ORDER BY account, commodity), array_agg(commodity ORDER BY account, commodity),
           array_agg(own_wallet ORDER BY account, commodity), array_agg(first_day ORDER BY account, commodity),
           array_agg(p_sign * delta ORDER BY account, commodity)
    INTO v_accounts, v_commodities, v_wallets, v_first_days, v_deltas
    FROM (SELECT d.account, d.commodity, a.wallet_id AS own_wallet, min(d.day) AS first_day, sum(d.inflow - d.outflow) AS delta
          FROM ledger_import_day d JOIN account a ON a.book_id = p_book AND a.id = d.account
          GROUP BY d.account, d.commodity, a.wallet_id) p;
    IF v_accounts IS NULL THEN
        RETURN;
    END IF;
    IF p_sign > 0 THEN
        -- One statement for all days, in the order of their locks; a day occurs once, so the upsert adds each just once.
        PERFORM ledger_move_v1(p_book, v_accounts, v_commodities, v_wallets, v_first_days, v_deltas, '{}', '{}', '{}', '{}', '{}', '{}', '{}');
        INSERT INTO position_day AS d (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
        SELECT p_book, account, wallet, commodity, day, inflow, outflow, n FROM ledger_import_day
        ORDER BY account, wallet, commodity, day
        ON CONFLICT (book_id, account_id, wallet_id, commodity_id, day) DO UPDATE
        SET inflow = d.inflow + excluded.inflow, outflow = d.outflow + excluded.outflow, n = d.n + excluded.n;
        RETURN;
    END IF;
    SELECT array_agg(account), array_agg(wallet), array_agg(commodity), array_agg(day),
           array_agg(p_sign * inflow), array_agg(p_sign * outflow), array_agg(p_sign * n)
    INTO v_day_accounts, v_day_wallets, v_day_commodities, v_days, v_inflows, v_outflows, v_counts
    FROM (SELECT * FROM ledger_import_day ORDER BY account, wallet, commodity, day) d;
    PERFORM ledger_move_v1(p_book, v_accounts, v_commodities, v_wallets, v_first_days, v_deltas,
                           v_day_accounts, v_day_wallets, v_day_commodities, v_days, v_inflows, v_outflows, v_counts);
END
$function$;

-- Puts the live transactions of a run into the trash. Those that a person changed since make it refuse, unless p_force; reconciled
-- ones always do.
CREATE OR REPLACE FUNCTION ledger_import_revert_v1(
    p_book uuid, p_actor uuid, p_operation uuid, p_at timestamptz, p_run uuid, p_force boolean, OUT transactions integer)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_n integer;
BEGIN
    PERFORM ledger_claim_v1(p_book, p_actor, NULL, NULL, p_operation, p_at, 200, NULL, NULL);
    CREATE TEMPORARY TABLE ledger_import_gone ON COMMIT DROP AS
    SELECT t.id, t.version FROM transaction t
    WHERE t.book_id = p_book AND t.source_id = p_run AND t.source = 'IMPORT' AND t.deleted_at IS NULL
    ORDER BY t.id FOR UPDATE;
    SELECT count(*) INTO v_n FROM ledger_import_gone WHERE version > 1;
    IF v_n > 0 AND NOT p_force THEN
        RAISE EXCEPTION 'changed since' USING ERRCODE = 'SL008', DETAIL = v_n;
    END IF;
    CREATE TEMPORARY TABLE ledger_import_side ON COMMIT DROP AS
    SELECT f.transaction_id, f.booked_on, f.from_account_id, f.from_wallet_id, f.from_commodity_id, f.from_amount, f.from_state,
           f.to_account_id, f.to_wallet_id, f.to_commodity_id, f.to_amount, f.to_state
    FROM ledger_import_gone g JOIN flow f ON f.book_id = p_book AND f.transaction_id = g.id AND f.deleted_at IS NULL;
    IF EXISTS (SELECT 1 FROM ledger_import_side WHERE 'RECONCILED' IN (from_state, to_state)) THEN
        RAISE EXCEPTION 'reconciled' USING ERRCODE = 'SL009';
    END IF;
    UPDATE transaction t
    SET deleted_at = p_at, deleted_in = p_operation, version = t.version + 1, updated_at = p_at
    FROM ledger_import_gone g WHERE t.book_id = p_book AND t.id = g.id;
    GET DIAGNOSTICS transactions = ROW_COUNT;
    UPDATE flow f SET deleted_at = p_at FROM ledger_import_gone g WHERE f.book_id = p_book AND f.transaction_id = g.id;
    GET DIAGNOSTICS v_n = ROW_COUNT;
    IF transactions <> (SELECT count(*) FROM ledger_import_gone) OR v_n <> (SELECT count(*) FROM ledger_import_side) THEN
        RAISE EXCEPTION 'transactions lost' USING ERRCODE = 'SL007';
    END IF;
    -- one row per side and commodity, so that exchanges come out right too
    CREATE TEMPORARY TABLE ledger_import_day ON COMMIT DROP AS
    SELECT account, wallet, commodity, day, sum(inflow) AS inflow, sum(outflow) AS outflow, count(*)::integer AS n
    FROM (SELECT from_account_id AS account, from_wallet_id AS wallet, from_commodity_id AS commodity, booked_on AS day,
                 0 AS inflow, from_amount AS outflow FROM ledger_import_side
          UNION ALL
          SELECT to_account_id, to_wallet_id, to_commodity_id, booked_on, to_amount, 0 FROM ledger_import_side) s
    GROUP BY account, wallet, commodity, day;
    PERFORM ledger_import_apply_v1(p_book, -1);
END
$function$;
