-- The ledger's invariants, as questions that anyone may ask who may read the book; in psql: SELECT * FROM ledger_verify_v1('<book>').
-- Each function answers one row per kind of mistake that it found, with how many there are and the first of them; no row is good news.
-- They do not share a line with the write path or with Java, and they only read.

-- The kind of one flow, by the table of docs/decisions/0002-kind-table.md, written down a second time.
CREATE OR REPLACE FUNCTION ledger_verify_kind_v1(
    p_from_class text, p_from_role text, p_to_class text, p_to_role text, p_same boolean, p_from_commodity text, p_to_commodity text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SECURITY INVOKER AS $function$
    SELECT CASE WHEN p_from_class = 'EQUITY' OR p_to_class = 'EQUITY'
                THEN CASE WHEN 'OPENING' IN (p_from_role, p_to_role) THEN 'OPENING' ELSE 'ADJUSTMENT' END
                WHEN p_from_class = 'INCOME' THEN 'INCOME'
                WHEN p_from_class = 'EXPENSE' THEN CASE p_to_class WHEN 'EXPENSE' THEN 'EXPENSE' ELSE 'REFUND' END
                WHEN p_to_class = 'INCOME' THEN 'INCOME'
                WHEN p_to_class = 'EXPENSE' THEN 'EXPENSE'
                WHEN p_same THEN 'TRANSFER'
                WHEN p_from_commodity = 'CURRENCY' AND p_to_commodity = 'CURRENCY' THEN 'EXCHANGE'
                ELSE 'TRADE' END
$function$;

-- L1: flows are well formed, their accounts, commodities and transaction are of the book, and what is derived is derived rightly.
CREATE OR REPLACE FUNCTION ledger_verify_l1_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '256MB' SET max_parallel_workers_per_gather = 1 AS $function$
    WITH a AS MATERIALIZED (
        SELECT id, class, kind, role, commodity_id, wallet_id FROM account WHERE book_id = p_book),
    c AS MATERIALIZED (
        SELECT id, kind, scale FROM commodity WHERE book_id = p_book),
    -- One pass over the flows. Where the first line alone shows that the kind is right and money is held, the others cannot change it.
    judged AS MATERIALIZED (
        SELECT id, wrong FROM (
            SELECT coalesce(t.id, f.transaction_id) AS id,
                   CASE WHEN f.transaction_id IS NULL THEN 512
                        WHEN t.id IS NULL THEN 128
                        ELSE CASE WHEN fa.id IS NULL OR ta.id IS NULL THEN 1 ELSE 0 END
                           | CASE WHEN fc.id IS NULL OR tc.id IS NULL THEN 2 ELSE 0 END
                           | CASE WHEN f.from_amount > 0 AND f.to_amount > 0
                                       AND (f.from_commodity_id <> f.to_commodity_id OR f.from_amount = f.to_amount)
                                       AND (f.from_commodity_id <> f.to_commodity_id OR f.from_account_id <> f.to_account_id)
                                  THEN 0 ELSE 4 END
                           | CASE WHEN scale(f.from_amount) > fc.scale AND min_scale(f.from_amount) > fc.scale
                                    OR scale(f.to_amount) > tc.scale AND min_scale(f.to_amount) > tc.scale THEN 8 ELSE 0 END
                           | CASE WHEN (fa.kind IS NULL) <> (f.from_state IS NULL) OR (ta.kind IS NULL) <> (f.to_state IS NULL)
                                  THEN 16 ELSE 0 END
                           | CASE WHEN f.from_wallet_id <> coalesce(fa.wallet_id, ta.wallet_id)
                                    OR f.to_wallet_id <> coalesce(ta.wallet_id, fa.wallet_id) THEN 32 ELSE 0 END
                           | CASE WHEN (fa.kind NOT IN ('INVESTMENT', 'CRYPTO') AND f.from_commodity_id <> fa.commodity_id)
                                    OR (ta.kind NOT IN ('INVESTMENT', 'CRYPTO') AND f.to_commodity_id <> ta.commodity_id)
                                  THEN 64 ELSE 0 END
                           | CASE WHEN t.booked_on <> f.booked_on OR t.ordinal <> f.ordinal THEN 256 ELSE 0 END
                           | CASE WHEN f.line_no > 1 OR fa.kind IS NULL AND ta.kind IS NULL
                                    OR t.kind IS DISTINCT FROM ledger_verify_kind_v1(
                                        fa.class, fa.role, ta.class, ta.role, f.from_commodity_id = f.to_commodity_id, fc.kind, tc.kind)
                                  THEN 2048 ELSE 0 END
                   END AS wrong
            FROM (SELECT id, kind, booked_on, ordinal FROM transaction WHERE book_id = p_book) t
            FULL JOIN (SELECT transaction_id, line_no, booked_on, ordinal, from_account_id, from_commodity_id, from_amount, from_state,
                              from_wallet_id, to_account_id, to_commodity_id, to_amount, to_state, to_wallet_id
                       FROM flow WHERE book_id = p_book) f ON f.transaction_id = t.id
            LEFT JOIN a fa ON fa.id = f.from_account_id
            LEFT JOIN a ta ON ta.id = f.to_account_id
            LEFT JOIN c fc ON fc.id = f.from_commodity_id
            LEFT JOIN c tc ON tc.id = f.to_commodity_id) AS lines
        WHERE wrong <> 0),
    -- All lines of the transactions whose first one does not tell.
    closer AS (
        SELECT f.transaction_id AS id, f.line_no, coalesce(fa.wallet_id, ta.wallet_id) AS own, f.from_wallet_id, f.to_wallet_id,
               first_value(coalesce(fa.wallet_id, ta.wallet_id))
                   OVER (PARTITION BY f.transaction_id ORDER BY coalesce(fa.wallet_id, ta.wallet_id) IS NULL, f.line_no) AS first,
               fa.kind IS NOT NULL OR ta.kind IS NOT NULL AS holds,
               array_position(ARRAY['TRADE', 'EXCHANGE', 'OPENING', 'ADJUSTMENT', 'TRANSFER', 'REFUND', 'EXPENSE', 'INCOME'],
                   ledger_verify_kind_v1(
                       fa.class, fa.role, ta.class, ta.role, f.from_commodity_id = f.to_commodity_id, fc.kind, tc.kind)) AS rank
        FROM flow f
        LEFT JOIN a fa ON fa.id = f.from_account_id
        LEFT JOIN a ta ON ta.id = f.to_account_id
        LEFT JOIN c fc ON fc.id = f.from_commodity_id
        LEFT JOIN c tc ON tc.id = f.to_commodity_id
        WHERE f.book_id = p_book AND f.transaction_id IN (SELECT j.id FROM judged j WHERE j.wrong & 2048 <> 0)),
    whole AS (
        SELECT w.id, w.holds, w.loose,
               (ARRAY['TRADE', 'EXCHANGE', 'OPENING', 'ADJUSTMENT', 'TRANSFER', 'REFUND', 'EXPENSE', 'INCOME'])[w.rank]
                   IS DISTINCT FROM t.kind AS other_kind
        FROM (SELECT id, bool_or(holds) AS holds, min(rank) AS rank,
                     bool_or(own IS NULL AND (from_wallet_id <> first OR to_wallet_id <> first)) AS loose
              FROM closer GROUP BY id) AS w
        JOIN transaction t ON t.book_id = p_book AND t.id = w.id),
    found AS (
        SELECT DISTINCT p.problem, j.id
        FROM judged j JOIN (VALUES (1, 'account_of_no_or_another_book'), (2, 'commodity_of_no_or_another_book'), (4, 'amounts_malformed'),
                                   (8, 'amount_finer_than_its_commodity'), (16, 'state_on_the_wrong_side'),
                                   (32, 'wallet_is_not_the_accounts'), (64, 'commodity_is_not_the_accounts'),
                                   (128, 'flow_without_transaction'), (256, 'day_or_order_differs'),
                                   (512, 'no_account_that_holds_money')) AS p (bit, problem) ON j.wrong & p.bit <> 0
        UNION ALL
        -- Between two categories both sides take the wallet of the first account by line that holds money.
        SELECT 'wallet_is_not_the_accounts', id FROM whole WHERE loose
        UNION ALL
        SELECT 'no_account_that_holds_money', id FROM whole WHERE NOT holds
        UNION ALL
        SELECT 'kind_differs', id FROM whole WHERE other_kind)
    SELECT problem, count(*), (array_agg(id::text ORDER BY id))[1:5] FROM found GROUP BY problem ORDER BY problem
$function$;

-- L2: positions and day rollups are the sums of the live flows.
CREATE OR REPLACE FUNCTION ledger_verify_l2_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '256MB' SET max_parallel_workers_per_gather = 1 AS $function$
    -- The flows are added up once, by day; what the positions should be are sums of those. What is kept is taken from what it should
    -- be, and nothing may remain.
    WITH flowed AS MATERIALIZED (
        SELECT to_account_id AS account_id, to_wallet_id AS wallet_id, to_commodity_id AS commodity_id, booked_on AS day,
               sum(to_amount) AS inflow, 0::numeric AS outflow, count(*) AS n
        FROM flow WHERE book_id = p_book AND deleted_at IS NULL
        GROUP BY to_account_id, to_wallet_id, to_commodity_id, booked_on
        UNION ALL
        SELECT from_account_id, from_wallet_id, from_commodity_id, booked_on, 0, sum(from_amount), count(*)
        FROM flow WHERE book_id = p_book AND deleted_at IS NULL
        GROUP BY from_account_id, from_wallet_id, from_commodity_id, booked_on),
    found AS (
        SELECT 'day_is_not_the_sum_of_its_flows' AS problem, account_id || ' ' || day AS example
        FROM (SELECT account_id, wallet_id, commodity_id, day, inflow, outflow, n FROM flowed
              UNION ALL
              SELECT account_id, wallet_id, commodity_id, day, -inflow, -outflow, -n
              FROM position_day WHERE book_id = p_book) AS side
        GROUP BY account_id, wallet_id, commodity_id, day
        HAVING sum(inflow) <> 0 OR sum(outflow) <> 0 OR sum(n) <> 0
        UNION ALL
        SELECT 'position_is_not_the_sum_of_its_flows', account_id || ' ' || commodity_id
        FROM (SELECT account_id, commodity_id, inflow - outflow AS quantity FROM flowed
              UNION ALL
              SELECT account_id, commodity_id, -quantity FROM position WHERE book_id = p_book) AS side
        GROUP BY account_id, commodity_id
        HAVING sum(quantity) <> 0)
    SELECT problem, count(*), (array_agg(example ORDER BY example))[1:5] FROM found GROUP BY problem ORDER BY problem
$function$;

-- L3: of each commodity the positions hold what entered it through flows between two commodities, less what left it that way.
CREATE OR REPLACE FUNCTION ledger_verify_l3_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '64MB' AS $function$
    WITH crossed AS MATERIALIZED (
        SELECT from_commodity_id, from_amount, to_commodity_id, to_amount FROM flow
        WHERE book_id = p_book AND deleted_at IS NULL AND from_commodity_id <> to_commodity_id),
    net AS (
        SELECT commodity_id, sum(amount) AS amount
        FROM (SELECT to_commodity_id AS commodity_id, to_amount AS amount FROM crossed
              UNION ALL SELECT from_commodity_id, -from_amount FROM crossed) AS side
        GROUP BY commodity_id),
    held AS (
        SELECT commodity_id, sum(quantity) AS amount FROM position WHERE book_id = p_book GROUP BY commodity_id),
    found AS (
        SELECT commodity_id FROM net FULL JOIN held USING (commodity_id)
        WHERE coalesce(net.amount, 0) <> coalesce(held.amount, 0))
    SELECT 'commodity_out_of_nothing', count(*), (array_agg(commodity_id::text ORDER BY commodity_id))[1:5] FROM found HAVING count(*) > 0
$function$;

-- L4: what is in the trash counts nowhere, and what is not there counts.
CREATE OR REPLACE FUNCTION ledger_verify_l4_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '64MB' AS $function$
    WITH found AS (
        SELECT 'counts_although_in_the_trash' AS problem, t.id
        FROM transaction t
        WHERE t.book_id = p_book AND t.deleted_at IS NOT NULL AND EXISTS (
            SELECT 1 FROM flow f WHERE f.book_id = p_book AND f.transaction_id = t.id AND f.deleted_at IS NULL)
        UNION ALL
        SELECT DISTINCT 'does_not_count_although_live', t.id
        FROM flow f JOIN transaction t ON t.book_id = p_book AND t.id = f.transaction_id
        WHERE f.book_id = p_book AND f.deleted_at IS NOT NULL AND t.deleted_at IS NULL
        UNION ALL
        SELECT 'live_flows_of_an_account_in_the_trash', a.id
        FROM account a
        WHERE a.book_id = p_book AND a.deleted_at IS NOT NULL AND (
            EXISTS (SELECT 1 FROM flow f WHERE f.book_id = p_book AND f.from_account_id = a.id AND f.deleted_at IS NULL)
            OR EXISTS (SELECT 1 FROM flow f WHERE f.book_id = p_book AND f.to_account_id = a.id AND f.deleted_at IS NULL)))
    SELECT problem, count(*), (array_agg(id::text ORDER BY id))[1:5] FROM found GROUP BY problem ORDER BY problem
$function$;

-- Guards: what a position copies of its account and wallet, for the sake of the write path, is what they say.
CREATE OR REPLACE FUNCTION ledger_verify_guards_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER AS $function$
    WITH guarded AS (
        SELECT p.account_id, p.wallet_id, p.frozen_through, p.accepting, a.wallet_id AS own_wallet, w.frozen_through AS wallet_frozen,
               a.archived_at IS NULL AND a.deleted_at IS NULL AND a.merged_into IS NULL AS open
        FROM position p
        JOIN account a ON a.book_id = p.book_id AND a.id = p.account_id
        LEFT JOIN wallet w ON w.book_id = a.book_id AND w.id = a.wallet_id
        WHERE p.book_id = p_book),
    found AS (
        SELECT 'wallet_is_not_the_accounts' AS problem, account_id FROM guarded WHERE wallet_id IS DISTINCT FROM own_wallet
        UNION ALL
        SELECT 'frozen_unlike_the_wallet', account_id FROM guarded WHERE frozen_through IS DISTINCT FROM wallet_frozen
        UNION ALL
        SELECT 'accepts_unlike_the_account', account_id FROM guarded WHERE accepting <> open)
    SELECT problem, count(*), (array_agg(account_id::text ORDER BY account_id))[1:5] FROM found GROUP BY problem ORDER BY problem
$function$;

-- The bytes of a journal entry that are sealed: ten fields, each after its length in four bytes (big-endian; all ones for a null):
-- book, id, operation (16 bytes each), time (8, microseconds since 1970), actor (16), action and kind of object (UTF-8), object (16),
-- before and after (UTF-8). dev.sallim.ledger.journal.EntryBytes makes the same ones. STABLE, as convert_to and the parts of a
-- timestamptz are to PostgreSQL: called immutable they would not be expanded into their query, and be ten times slower.
CREATE OR REPLACE FUNCTION ledger_journal_text_v1(p_text text)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER AS $function$
    SELECT CASE WHEN p_text IS NULL THEN '\xffffffff'::bytea ELSE int4send(octet_length(p_text)) || convert_to(p_text, 'UTF8') END
$function$;
CREATE OR REPLACE FUNCTION ledger_journal_bytes_v1(
    p_book uuid, p_id uuid, p_operation uuid, p_at timestamptz, p_actor uuid, p_action text, p_kind text, p_object uuid,
    p_before text, p_after text)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER AS $function$
    SELECT '\x00000010'::bytea || uuid_send(p_book)
        || '\x00000010'::bytea || uuid_send(p_id)
        || '\x00000010'::bytea || uuid_send(p_operation)
        || '\x00000008'::bytea || int8send((extract(epoch FROM p_at) * 1000000)::bigint)
        || '\x00000010'::bytea || uuid_send(p_actor)
        || ledger_journal_text_v1(p_action)
        || ledger_journal_text_v1(p_kind)
        || '\x00000010'::bytea || uuid_send(p_object)
        || ledger_journal_text_v1(p_before)
        || ledger_journal_text_v1(p_after)
$function$;

-- L8: every seal is the hash of the one before and of its entry. Changed, moved and missing entries are found in their place, and a
-- chain that was cut by its head. The server asks the same of the rows as they are sent (dev.sallim.ledger.journal.ChainReading), which
-- is faster, and adds what only its key can tell (a chain that was computed anew): the MACs.
CREATE OR REPLACE FUNCTION ledger_verify_l8_v1(p_book uuid)
RETURNS TABLE (problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '256MB' SET max_parallel_workers_per_gather = 1 AS $function$
    WITH chain AS (
        SELECT sequence, entry_id, hash,
               lag(sequence, 1, 0::bigint) OVER (ORDER BY sequence) AS sequence_before,
               lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (ORDER BY sequence) AS hash_before
        FROM journal_seal WHERE book_id = p_book),
    -- What is wrong is kept, not all that was looked at.
    judged AS MATERIALIZED (
        SELECT sequence, entry_id, gap, missing, changed FROM (
            SELECT s.sequence, s.entry_id,
                   s.sequence <> s.sequence_before + 1 AS gap,
                   e.id IS NULL AS missing,
                   s.sequence = s.sequence_before + 1 AND s.hash <> sha256(s.hash_before || ledger_journal_bytes_v1(
                       e.book_id, e.id, e.operation_id, e.at, e.actor, e.action, e.object_kind, e.object_id, e.before, e.after)) AS changed
            FROM chain s LEFT JOIN journal_entry e ON e.book_id = p_book AND e.id = s.entry_id) AS link
        WHERE gap OR missing OR changed),
    last AS (
        SELECT sequence, hash FROM journal_seal WHERE book_id = p_book ORDER BY sequence DESC LIMIT 1),
    found AS (
        SELECT 'seal_missing_before' AS problem, sequence, sequence || ' ' || entry_id AS example FROM judged WHERE gap
        UNION ALL
        SELECT 'entry_missing', sequence, sequence || ' ' || entry_id FROM judged WHERE missing
        UNION ALL
        SELECT 'entry_changed_or_moved', sequence, sequence || ' ' || entry_id FROM judged WHERE changed
        UNION ALL
        SELECT 'cut_after', coalesce(l.sequence, 0), coalesce(l.sequence, 0)::text
        FROM (SELECT sequence, hash FROM journal_head WHERE book_id = p_book) h FULL JOIN last l ON true
        WHERE h.sequence IS DISTINCT FROM l.sequence OR h.hash IS DISTINCT FROM l.hash)
    SELECT problem, count(*), (array_agg(example ORDER BY sequence))[1:5] FROM found GROUP BY problem ORDER BY problem
$function$;

-- Entries that wait for their seal: no mistake, but to be seen. For people at a prompt, as the next one.
CREATE OR REPLACE FUNCTION ledger_unsealed_v1(p_book uuid)
RETURNS bigint LANGUAGE sql STABLE SECURITY INVOKER SET work_mem = '64MB' AS $function$
    SELECT count(*) FROM journal_entry e
    WHERE e.book_id = p_book AND NOT EXISTS (SELECT 1 FROM journal_seal s WHERE s.book_id = p_book AND s.entry_id = e.id)
$function$;

-- All of them, for people at a prompt.
CREATE OR REPLACE FUNCTION ledger_verify_v1(p_book uuid)
RETURNS TABLE ("check" text, problem text, n bigint, examples text[])
LANGUAGE sql STABLE SECURITY INVOKER AS $function$
    SELECT 'L1', v.* FROM ledger_verify_l1_v1(p_book) v
    UNION ALL SELECT 'L2', v.* FROM ledger_verify_l2_v1(p_book) v
    UNION ALL SELECT 'L3', v.* FROM ledger_verify_l3_v1(p_book) v
    UNION ALL SELECT 'L4', v.* FROM ledger_verify_l4_v1(p_book) v
    UNION ALL SELECT 'L8', v.* FROM ledger_verify_l8_v1(p_book) v
    UNION ALL SELECT 'GUARDS', v.* FROM ledger_verify_guards_v1(p_book) v
$function$;
