-- The write path of the ledger. Each verb is one call, in autocommit, of one of the functions below: they set the book, check the
-- membership, take the idempotency key, apply deltas that Java has summed, assert what each update touched, and write journal and
-- outbox. They compute no money and make no ids or times. Order of locks, in every path: key, transactions by id, positions by
-- (account, commodity), days by key. Arrays arrive sorted that way; each row is touched by a statement of its own, so that a row
-- that waits is seen with its new content (a set update over a join loses updates there: docs/easy-to-get-wrong.md).
-- A row is inserted by a statement of its own with VALUES, and a function is called in an assignment: to start an executor over
-- unnest() or for PERFORM costs a fifth of a write (docs/decisions/0011-cost-of-a-write.md).
-- Errors carry an SQLSTATE of class SL, known to dev.sallim.ledger.internal.LedgerRefusal.

-- Sets the book for the rest of the transaction and claims the key. Returns the stored answer where the key was used before
-- with the same request, else no row.
CREATE OR REPLACE FUNCTION ledger_claim_v1(
    p_book uuid, p_actor uuid, p_key text, p_hash bytea, p_operation uuid, p_at timestamptz,
    p_status integer, p_answer text, p_etag text,
    OUT replayed boolean, OUT status integer, OUT answer text, OUT etag text, OUT operation_id uuid)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_hash bytea;
    v_done text;
BEGIN
    v_done := set_config('app.book_id', p_book::text, true);
    replayed := false;
    status := p_status;
    answer := p_answer;
    etag := p_etag;
    operation_id := p_operation;
    IF p_key IS NOT NULL THEN
        INSERT INTO idempotency_key (book_id, actor, key, request_hash, status, answer, etag, operation_id, created_at, expires_at)
        SELECT p_book, p_actor, p_key, p_hash, p_status, p_answer, p_etag, p_operation, p_at, p_at + interval '7 days'
        FROM membership m
        WHERE m.book_id = p_book AND m.person_id = p_actor AND m.role IN ('OWNER', 'EDITOR')
        ON CONFLICT DO NOTHING;
        IF FOUND THEN
            RETURN;
        END IF;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM membership m
                   WHERE m.book_id = p_book AND m.person_id = p_actor AND m.role IN ('OWNER', 'EDITOR')) THEN
        RAISE EXCEPTION 'not a writing member' USING ERRCODE = 'SL006';
    END IF;
    IF p_key IS NOT NULL THEN
        -- No answer of its own: it is what the journal says of the one object that the operation made.
        SELECT k.request_hash, true, k.status, k.etag, k.operation_id,
               coalesce(k.answer, (SELECT j.after FROM journal_entry j
                                   WHERE j.book_id = p_book AND j.operation_id = k.operation_id ORDER BY j.id LIMIT 1))
        INTO STRICT v_hash, replayed, status, etag, operation_id, answer
        FROM idempotency_key k
        WHERE k.book_id = p_book AND k.actor = p_actor AND k.key = p_key;
        IF v_hash <> p_hash THEN
            RAISE EXCEPTION 'key used for another request' USING ERRCODE = 'SL005';
        END IF;
    END IF;
END
$function$;

-- Up to which day a wallet is frozen and by what, as the detail of a refusal has it: the day, a blank, the name.
CREATE OR REPLACE FUNCTION ledger_frozen_v1(p_book uuid, p_wallet uuid)
RETURNS text LANGUAGE sql STABLE SECURITY INVOKER AS $function$
    SELECT w.frozen_through || ' ' || w.frozen_by FROM wallet w WHERE w.book_id = p_book AND w.id = p_wallet
$function$;

-- Inserts a missing position with the guards of its account and wallet, or says why the position refused the update.
CREATE OR REPLACE FUNCTION ledger_open_position_v1(p_book uuid, p_account uuid, p_commodity uuid, p_wallet uuid, p_first_day date)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_position "position";
    v_frozen date;
    v_account account;
BEGIN
    SELECT * INTO v_position FROM position
    WHERE book_id = p_book AND account_id = p_account AND commodity_id = p_commodity;
    IF FOUND THEN
        IF v_position.wallet_id IS DISTINCT FROM p_wallet OR NOT v_position.accepting THEN
            RAISE EXCEPTION 'the account was moved, archived or trashed' USING ERRCODE = 'SL001', DETAIL = p_account;
        ELSIF p_first_day <= v_position.frozen_through THEN
            RAISE EXCEPTION 'frozen' USING ERRCODE = 'SL003',
                DETAIL = coalesce(ledger_frozen_v1(p_book, v_position.wallet_id), v_position.frozen_through::text);
        END IF;
        RETURN;
    END IF;
    SELECT * INTO v_account FROM account WHERE book_id = p_book AND id = p_account FOR SHARE;
    IF NOT FOUND OR v_account.wallet_id IS DISTINCT FROM p_wallet THEN
        RAISE EXCEPTION 'no such account, or it was moved' USING ERRCODE = 'SL001', DETAIL = p_account;
    END IF;
    IF v_account.wallet_id IS NOT NULL THEN
        SELECT frozen_through INTO STRICT v_frozen FROM wallet WHERE book_id = p_book AND id = v_account.wallet_id FOR SHARE;
    END IF;
    INSERT INTO position (book_id, account_id, commodity_id, quantity, wallet_id, frozen_through, accepting)
    VALUES (p_book, p_account, p_commodity, 0, v_account.wallet_id, v_frozen,
            v_account.archived_at IS NULL AND v_account.deleted_at IS NULL AND v_account.merged_into IS NULL)
    ON CONFLICT DO NOTHING;
END
$function$;

-- Applies the deltas: one per (account, commodity), sorted; one per (account, wallet, commodity, day), sorted.
CREATE OR REPLACE FUNCTION ledger_move_v1(
    p_book uuid,
    p_accounts uuid[], p_commodities uuid[], p_wallets uuid[], p_first_days date[], p_deltas numeric[],
    p_day_accounts uuid[], p_day_wallets uuid[], p_day_commodities uuid[], p_days date[],
    p_inflows numeric[], p_outflows numeric[], p_counts integer[])
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    FOR i IN 1 .. cardinality(p_accounts) LOOP
        FOR v_try IN 1 .. 2 LOOP
            UPDATE position SET quantity = quantity + p_deltas[i]
            WHERE book_id = p_book AND account_id = p_accounts[i] AND commodity_id = p_commodities[i]
              AND wallet_id IS NOT DISTINCT FROM p_wallets[i] AND accepting
              AND (frozen_through IS NULL OR frozen_through < p_first_days[i]);
            EXIT WHEN FOUND;
            IF v_try = 2 THEN
                -- The position is there by now, perhaps a new one on a frozen day: this says why it refuses.
                PERFORM ledger_open_position_v1(p_book, p_accounts[i], p_commodities[i], p_wallets[i], p_first_days[i]);
                RAISE EXCEPTION 'position not updated' USING ERRCODE = 'SL001', DETAIL = p_accounts[i];
            END IF;
            PERFORM ledger_open_position_v1(p_book, p_accounts[i], p_commodities[i], p_wallets[i], p_first_days[i]);
        END LOOP;
    END LOOP;
    FOR i IN 1 .. cardinality(p_day_accounts) LOOP
        IF p_inflows[i] >= 0 AND p_outflows[i] >= 0 AND p_counts[i] >= 0 THEN
            INSERT INTO position_day AS d (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
            VALUES (p_book, p_day_accounts[i], p_day_wallets[i], p_day_commodities[i], p_days[i],
                    p_inflows[i], p_outflows[i], p_counts[i])
            ON CONFLICT (book_id, account_id, wallet_id, commodity_id, day) DO UPDATE
            SET inflow = d.inflow + excluded.inflow, outflow = d.outflow + excluded.outflow, n = d.n + excluded.n;
        ELSE
            UPDATE position_day
            SET inflow = inflow + p_inflows[i], outflow = outflow + p_outflows[i], n = n + p_counts[i]
            WHERE book_id = p_book AND account_id = p_day_accounts[i] AND wallet_id = p_day_wallets[i]
              AND commodity_id = p_day_commodities[i] AND day = p_days[i];
            IF NOT FOUND THEN
                RAISE EXCEPTION 'no rollup to reverse' USING ERRCODE = 'SL007', DETAIL = p_day_accounts[i];
            END IF;
        END IF;
    END LOOP;
END
$function$;

-- Inserts flows.
CREATE OR REPLACE FUNCTION ledger_insert_flows_v1(
    p_book uuid, p_transactions uuid[], p_lines integer[], p_days date[], p_ordinals bigint[],
    p_from_accounts uuid[], p_from_commodities uuid[], p_from_amounts numeric[], p_from_states text[], p_from_wallets uuid[],
    p_to_accounts uuid[], p_to_commodities uuid[], p_to_amounts numeric[], p_to_states text[], p_to_wallets uuid[],
    p_memos text[])
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    FOR i IN 1 .. cardinality(p_transactions) LOOP
        INSERT INTO flow (book_id, transaction_id, line_no, booked_on, ordinal,
                          from_account_id, from_commodity_id, from_amount, from_state, from_wallet_id,
                          to_account_id, to_commodity_id, to_amount, to_state, to_wallet_id, memo)
        VALUES (p_book, p_transactions[i], p_lines[i], p_days[i], p_ordinals[i],
                p_from_accounts[i], p_from_commodities[i], p_from_amounts[i], p_from_states[i], p_from_wallets[i],
                p_to_accounts[i], p_to_commodities[i], p_to_amounts[i], p_to_states[i], p_to_wallets[i], p_memos[i]);
    END LOOP;
END
$function$;

-- One journal entry per changed object and one outbox row for the operation, which may consist of several calls.
CREATE OR REPLACE FUNCTION ledger_record_v1(
    p_book uuid, p_actor uuid, p_operation uuid, p_at timestamptz, p_action text,
    p_entries uuid[], p_kinds text[], p_objects uuid[], p_befores text[], p_afters text[])
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
BEGIN
    FOR i IN 1 .. cardinality(p_entries) LOOP
        INSERT INTO journal_entry (book_id, id, operation_id, at, actor, action, object_kind, object_id, before, after)
        VALUES (p_book, p_entries[i], p_operation, p_at, p_actor, p_action, p_kinds[i], p_objects[i], p_befores[i], p_afters[i]);
    END LOOP;
    INSERT INTO outbox (operation_id, book_id, actor, action, at) VALUES (p_operation, p_book, p_actor, p_action, p_at)
    -- An update, so that its row is held to the commit: who takes the operation from the outbox sees all entries, or waits for more.
    ON CONFLICT (operation_id) DO UPDATE SET at = excluded.at;
END
$function$;

-- A payee that the request named and nobody had. Another request that made it first means a stale chart.
CREATE OR REPLACE FUNCTION ledger_new_payees_v1(p_book uuid, p_at timestamptz, p_ids uuid[], p_names text[], p_keys text[])
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_n integer;
BEGIN
    IF cardinality(p_ids) = 0 THEN
        RETURN;
    END IF;
    UPDATE book_chart SET version = version + 1 WHERE book_id = p_book;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'book has no chart' USING ERRCODE = 'SL007';
    END IF;
    INSERT INTO payee (book_id, id, name, name_key, created_at, updated_at)
    SELECT p_book, u.id, u.name, u.key, p_at, p_at FROM unnest(p_ids, p_names, p_keys) AS u (id, name, key)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_n = ROW_COUNT;
    IF v_n <> cardinality(p_ids) THEN
        RAISE EXCEPTION 'payee exists' USING ERRCODE = 'SL001';
    END IF;
END
$function$;

-- A payee or a tag that was merged away or trashed since the chart was read. To be asked after the rows that refer to them are in: their
-- foreign keys have waited for whoever changed the payee or the tag, and later changers wait for us. One by one, because a question with
-- "= ANY (array)" is planned anew each time: PostgreSQL takes a plan for the array at hand to be cheaper than one for any array.
CREATE OR REPLACE FUNCTION ledger_assert_labels_v1(p_book uuid, p_payees uuid[], p_tags uuid[])
RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_gone boolean;
BEGIN
    FOR i IN 1 .. cardinality(p_payees) LOOP
        IF p_payees[i] IS NOT NULL THEN
            SELECT p.deleted_at IS NOT NULL OR p.merged_into IS NOT NULL INTO v_gone
            FROM payee p WHERE p.book_id = p_book AND p.id = p_payees[i];
            IF v_gone THEN
                RAISE EXCEPTION 'the payee is gone' USING ERRCODE = 'SL001';
            END IF;
        END IF;
    END LOOP;
    FOR i IN 1 .. cardinality(p_tags) LOOP
        SELECT t.deleted_at IS NOT NULL OR t.merged_into IS NOT NULL INTO v_gone
        FROM tag t WHERE t.book_id = p_book AND t.id = p_tags[i];
        IF v_gone THEN
            RAISE EXCEPTION 'the tag is gone' USING ERRCODE = 'SL001';
        END IF;
    END LOOP;
END
$function$;

-- Posts new transactions (one, or the copies of a bulk action).
CREATE OR REPLACE FUNCTION ledger_post_v1(
    p_book uuid, p_actor uuid, p_key text, p_hash bytea, p_operation uuid, p_at timestamptz, p_action text,
    p_status integer, p_answer text, p_etag text,
    p_payee_ids uuid[], p_payee_names text[], p_payee_keys text[],
    p_ids uuid[], p_booked date[], p_ordinals bigint[], p_kinds text[], p_payees uuid[], p_notes text[], p_tagged boolean[],
    p_source text, p_source_id uuid,
    p_tag_transactions uuid[], p_tags uuid[],
    p_flow_transactions uuid[], p_flow_lines integer[], p_flow_days date[], p_flow_ordinals bigint[],
    p_from_accounts uuid[], p_from_commodities uuid[], p_from_amounts numeric[], p_from_states text[], p_from_wallets uuid[],
    p_to_accounts uuid[], p_to_commodities uuid[], p_to_amounts numeric[], p_to_states text[], p_to_wallets uuid[],
    p_memos text[],
    p_accounts uuid[], p_commodities uuid[], p_wallets uuid[], p_first_days date[], p_deltas numeric[],
    p_day_accounts uuid[], p_day_wallets uuid[], p_day_commodities uuid[], p_days date[],
    p_inflows numeric[], p_outflows numeric[], p_counts integer[],
    p_entries uuid[], p_entry_kinds text[], p_entry_objects uuid[], p_befores text[], p_afters text[],
    OUT replayed boolean, OUT status integer, OUT answer text, OUT etag text, OUT operation_id uuid)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_claim record;
    v_done text;
BEGIN
    v_claim := ledger_claim_v1(p_book, p_actor, p_key, p_hash, p_operation, p_at, p_status, p_answer, p_etag);
    replayed := v_claim.replayed;
    status := v_claim.status;
    answer := v_claim.answer;
    etag := v_claim.etag;
    operation_id := v_claim.operation_id;
    IF replayed THEN
        RETURN;
    END IF;
    v_done := ledger_new_payees_v1(p_book, p_at, p_payee_ids, p_payee_names, p_payee_keys);
    FOR i IN 1 .. cardinality(p_ids) LOOP
        INSERT INTO transaction (book_id, id, booked_on, ordinal, kind, payee_id, note, tagged, source, source_id,
                                 version, created_at, updated_at)
        VALUES (p_book, p_ids[i], p_booked[i], p_ordinals[i], p_kinds[i], p_payees[i], p_notes[i], p_tagged[i],
                p_source, p_source_id, 1, p_at, p_at);
    END LOOP;
    IF cardinality(p_tags) > 0 THEN
        INSERT INTO transaction_tag (book_id, transaction_id, tag_id)
        SELECT p_book, u.* FROM unnest(p_tag_transactions, p_tags) AS u;
    END IF;
    v_done := ledger_assert_labels_v1(p_book, p_payees, p_tags);
    v_done := ledger_record_v1(p_book, p_actor, p_operation, p_at, p_action,
                             p_entries, p_entry_kinds, p_entry_objects, p_befores, p_afters);
    v_done := ledger_move_v1(p_book, p_accounts, p_commodities, p_wallets, p_first_days, p_deltas,
                           p_day_accounts, p_day_wallets, p_day_commodities, p_days, p_inflows, p_outflows, p_counts);
    v_done := ledger_insert_flows_v1(p_book, p_flow_transactions, p_flow_lines, p_flow_days, p_flow_ordinals,
                                   p_from_accounts, p_from_commodities, p_from_amounts, p_from_states, p_from_wallets,
                                   p_to_accounts, p_to_commodities, p_to_amounts, p_to_states, p_to_wallets, p_memos);
END
$function$;

-- Changes transactions that exist: EDIT replaces their fields and the flows of those in p_reflow; TRASH and RESTORE keep them.
CREATE OR REPLACE FUNCTION ledger_change_v1(
    p_book uuid, p_actor uuid, p_key text, p_hash bytea, p_operation uuid, p_at timestamptz, p_action text,
    p_status integer, p_answer text, p_etag text,
    p_payee_ids uuid[], p_payee_names text[], p_payee_keys text[],
    p_mode text,
    p_ids uuid[], p_versions integer[],
    p_booked date[], p_ordinals bigint[], p_kinds text[], p_payees uuid[], p_notes text[], p_tagged boolean[],
    p_reflow uuid[],
    p_tag_transactions uuid[], p_tags uuid[],
    p_flow_transactions uuid[], p_flow_lines integer[], p_flow_days date[], p_flow_ordinals bigint[],
    p_from_accounts uuid[], p_from_commodities uuid[], p_from_amounts numeric[], p_from_states text[], p_from_wallets uuid[],
    p_to_accounts uuid[], p_to_commodities uuid[], p_to_amounts numeric[], p_to_states text[], p_to_wallets uuid[],
    p_memos text[],
    p_accounts uuid[], p_commodities uuid[], p_wallets uuid[], p_first_days date[], p_deltas numeric[],
    p_day_accounts uuid[], p_day_wallets uuid[], p_day_commodities uuid[], p_days date[],
    p_inflows numeric[], p_outflows numeric[], p_counts integer[],
    p_entries uuid[], p_entry_kinds text[], p_entry_objects uuid[], p_befores text[], p_afters text[],
    OUT replayed boolean, OUT status integer, OUT answer text, OUT etag text, OUT operation_id uuid)
LANGUAGE plpgsql SECURITY INVOKER AS $function$
DECLARE
    v_claim record;
    v_done text;
    v_payee uuid;
    v_new_payees uuid[] := '{}';
    v_new_tags uuid[] := '{}';
BEGIN
    v_claim := ledger_claim_v1(p_book, p_actor, p_key, p_hash, p_operation, p_at, p_status, p_answer, p_etag);
    replayed := v_claim.replayed;
    status := v_claim.status;
    answer := v_claim.answer;
    etag := v_claim.etag;
    operation_id := v_claim.operation_id;
    IF replayed THEN
        RETURN;
    END IF;
    v_done := ledger_new_payees_v1(p_book, p_at, p_payee_ids, p_payee_names, p_payee_keys);
    IF p_mode = 'EDIT' AND cardinality(p_tags) > 0 THEN
        SELECT coalesce(array_agg(DISTINCT u.tag), '{}') INTO v_new_tags
        FROM unnest(p_tag_transactions, p_tags) AS u (transaction, tag)
        WHERE NOT EXISTS (SELECT 1 FROM transaction_tag g
                          WHERE g.book_id = p_book AND g.transaction_id = u.transaction AND g.tag_id = u.tag);
    END IF;
    FOR i IN 1 .. cardinality(p_ids) LOOP
        IF p_mode = 'EDIT' THEN
            UPDATE transaction
            SET booked_on = p_booked[i], ordinal = p_ordinals[i], kind = p_kinds[i], payee_id = p_payees[i], note = p_notes[i],
                tagged = p_tagged[i], version = version + 1, updated_at = p_at
            WHERE book_id = p_book AND id = p_ids[i] AND version = p_versions[i] AND deleted_at IS NULL
            RETURNING CASE WHEN old.payee_id IS DISTINCT FROM new.payee_id THEN new.payee_id END INTO v_payee;
        ELSIF p_mode = 'TRASH' THEN
            UPDATE transaction
            SET deleted_at = p_at, deleted_in = p_operation, version = version + 1, updated_at = p_at
            WHERE book_id = p_book AND id = p_ids[i] AND version = p_versions[i] AND deleted_at IS NULL;
        ELSIF p_mode = 'RESTORE' THEN
            UPDATE transaction
            SET deleted_at = NULL, deleted_in = NULL, version = version + 1, updated_at = p_at
            WHERE book_id = p_book AND id = p_ids[i] AND version = p_versions[i] AND deleted_at IS NOT NULL;
        ELSE
            RAISE EXCEPTION 'unknown mode %', p_mode;
        END IF;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'another version' USING ERRCODE = 'SL002', DETAIL = p_ids[i];
        END IF;
        IF p_mode = 'EDIT' THEN
            IF v_payee IS NOT NULL THEN
                v_new_payees := v_new_payees || v_payee;
            END IF;
            DELETE FROM transaction_tag WHERE book_id = p_book AND transaction_id = p_ids[i];
        ELSE
            UPDATE flow SET deleted_at = CASE p_mode WHEN 'TRASH' THEN p_at END
            WHERE book_id = p_book AND transaction_id = p_ids[i];
        END IF;
    END LOOP;
    FOR i IN 1 .. cardinality(p_reflow) LOOP
        DELETE FROM flow WHERE book_id = p_book AND transaction_id = p_reflow[i];
    END LOOP;
    INSERT INTO transaction_tag (book_id, transaction_id, tag_id)
    SELECT p_book, u.* FROM unnest(p_tag_transactions, p_tags) AS u;
    IF cardinality(v_new_payees) > 0 OR cardinality(v_new_tags) > 0 THEN
        v_done := ledger_assert_labels_v1(p_book, v_new_payees, v_new_tags);
    END IF;
    v_done := ledger_record_v1(p_book, p_actor, p_operation, p_at, p_action,
                             p_entries, p_entry_kinds, p_entry_objects, p_befores, p_afters);
    v_done := ledger_move_v1(p_book, p_accounts, p_commodities, p_wallets, p_first_days, p_deltas,
                           p_day_accounts, p_day_wallets, p_day_commodities, p_days, p_inflows, p_outflows, p_counts);
    v_done := ledger_insert_flows_v1(p_book, p_flow_transactions, p_flow_lines, p_flow_days, p_flow_ordinals,
                                   p_from_accounts, p_from_commodities, p_from_amounts, p_from_states, p_from_wallets,
                                   p_to_accounts, p_to_commodities, p_to_amounts, p_to_states, p_to_wallets, p_memos);
END
$function$;
