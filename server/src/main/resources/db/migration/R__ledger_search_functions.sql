-- What a filter means in SQL. A filter is a tree: {"and": [...]}, {"or": [...]}, {"not": {...}}, and leaves of one key each, as
-- written by dev.sallim.ledger.search.Filter. Values are quoted here, and an unknown key is an error: no text of a caller ever
-- becomes SQL. p_near: to be asked of few transactions, one by one, instead of finding all that it means by an index.
DROP FUNCTION IF EXISTS ledger_filter_sql(uuid, jsonb);
DROP FUNCTION IF EXISTS ledger_text_sql(text, text);
CREATE OR REPLACE FUNCTION ledger_filter_sql(p_book uuid, p_filter jsonb, p_near boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SECURITY INVOKER AS $function$
DECLARE
    v_key text;
    v_value jsonb;
    v_parts text[];
    v_flows text := format('SELECT f.transaction_id FROM flow f WHERE f.book_id = %L AND f.deleted_at IS NULL', p_book)
        || CASE WHEN p_near THEN ' AND f.transaction_id = t.id' ELSE '' END;
    -- An offset keeps the planner from turning the question around: under row security it cannot know how much an amount finds.
    v_fence text := CASE WHEN p_near THEN ' OFFSET 0' ELSE '' END;
BEGIN
    SELECT e.key, e.value INTO STRICT v_key, v_value FROM jsonb_each(p_filter) e;
    CASE v_key
        WHEN 'and' THEN
            SELECT array_agg(ledger_filter_sql(p_book, part, p_near)) INTO v_parts FROM jsonb_array_elements(v_value) part;
            RETURN '(' || coalesce(array_to_string(v_parts, ' AND '), 'true') || ')';
        WHEN 'or' THEN
            SELECT array_agg(ledger_filter_sql(p_book, part, p_near)) INTO v_parts FROM jsonb_array_elements(v_value) part;
            RETURN '(' || coalesce(array_to_string(v_parts, ' OR '), 'false') || ')';
        WHEN 'not' THEN
            RETURN 'NOT ' || ledger_filter_sql(p_book, v_value, p_near);
        WHEN 'days' THEN
            RETURN format('(t.booked_on BETWEEN %L AND %L)', coalesce(v_value ->> 'from', '0001-01-01')::date,
                          coalesce(v_value ->> 'to', '9999-12-31')::date);
        WHEN 'payees' THEN
            RETURN format('(t.payee_id IS NOT NULL AND t.payee_id = ANY (%L::uuid[]))',
                          ARRAY(SELECT jsonb_array_elements_text(v_value)::uuid));
        WHEN 'noPayee' THEN
            RETURN '(t.payee_id IS NULL)';
        WHEN 'accounts' THEN
            RETURN format('(t.id IN (%1$s AND f.from_account_id = ANY (%2$L::uuid[]) UNION ALL %1$s AND f.to_account_id = ANY (%2$L::uuid[])%3$s))',
                          v_flows, ARRAY(SELECT jsonb_array_elements_text(v_value)::uuid), v_fence);
        WHEN 'wallets' THEN
            RETURN format('(t.id IN (%1$s AND (f.from_wallet_id = ANY (%2$L::uuid[]) OR f.to_wallet_id = ANY (%2$L::uuid[]))%3$s))',
                          v_flows, ARRAY(SELECT jsonb_array_elements_text(v_value)::uuid), v_fence);
        WHEN 'tags' THEN
            RETURN format('(t.id IN (SELECT g.transaction_id FROM transaction_tag g WHERE g.book_id = %L AND g.tag_id = ANY (%L::uuid[])))',
                          p_book, ARRAY(SELECT jsonb_array_elements_text(v_value)::uuid));
        WHEN 'noTag' THEN
            RETURN '(NOT t.tagged)';
        WHEN 'kinds' THEN
            RETURN format('(t.kind = ANY (%L::text[]))', ARRAY(SELECT jsonb_array_elements_text(v_value)));
        WHEN 'states' THEN
            RETURN format('(t.id IN (%1$s AND (f.from_state = ANY (%2$L::text[]) OR f.to_state = ANY (%2$L::text[]))%3$s))',
                          v_flows, ARRAY(SELECT jsonb_array_elements_text(v_value)), v_fence);
        WHEN 'amount' THEN
            RETURN format('(t.id IN (%1$s AND (%2$s OR %3$s)%4$s))', v_flows,
                          ledger_amount_sql('f.from_amount', v_value), ledger_amount_sql('f.to_amount', v_value), v_fence);
        WHEN 'note' THEN
            RETURN ledger_text_sql('t.note', v_value #>> '{}', p_near);
        WHEN 'noNote' THEN
            RETURN '(t.note = '''')';
        WHEN 'memo' THEN
            RETURN format('(t.id IN (%s AND %s%s))', v_flows, ledger_text_sql('f.memo', v_value #>> '{}', p_near), v_fence);
        WHEN 'noMemo' THEN
            RETURN format('(t.id NOT IN (%s AND f.memo <> ''''%s))', v_flows, v_fence);
    END CASE;
END
$function$;

CREATE OR REPLACE FUNCTION ledger_amount_sql(p_column text, p_bounds jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SECURITY INVOKER AS $function$
BEGIN
    RETURN '(' || concat_ws(' AND ',
        CASE WHEN p_bounds ? 'low' THEN
            format('%s %s %L::numeric', p_column, CASE WHEN (p_bounds ->> 'lowIncluded')::boolean THEN '>=' ELSE '>' END,
                   p_bounds ->> 'low') END,
        CASE WHEN p_bounds ? 'high' THEN
            format('%s %s %L::numeric', p_column, CASE WHEN (p_bounds ->> 'highIncluded')::boolean THEN '<=' ELSE '<' END,
                   p_bounds ->> 'high') END) || ')';
END
$function$;

-- The index finds the rows that have all pairs of the text; the text itself decides. One character has no pair: no index.
CREATE OR REPLACE FUNCTION ledger_text_sql(p_column text, p_text text, p_near boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SECURITY INVOKER AS $function$
DECLARE
    v_found text := format('strpos(lower(%s), lower(%L)) > 0', p_column, p_text);
BEGIN
    IF length(p_text) < 2 OR p_near THEN
        RETURN format('(%s <> '''' AND %s)', p_column, v_found);
    END IF;
    RETURN format('(%s <> '''' AND ledger_bigrams(%s) @> %L::text[] AND %s)',
                  p_column, p_column, ledger_bigrams(p_text), v_found);
END
$function$;

-- One page of ids, by key. p_order: '-date', 'date', '-createdAt', 'createdAt'; an id of version 7 is in the order of creation.
CREATE OR REPLACE FUNCTION ledger_search_page(
    p_book uuid, p_filter jsonb, p_order text, p_day date, p_ordinal bigint, p_id uuid, p_limit integer)
RETURNS TABLE (id uuid, booked_on date, ordinal bigint)
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $function$
DECLARE
    v_after text;
    v_order text;
    v_days text;
    v_ids uuid[];
    v_dates date[];
    v_ordinals bigint[];
BEGIN
    CASE p_order
        WHEN '-date' THEN
            v_order := 't.booked_on DESC, t.ordinal DESC, t.id DESC';
            v_after := format('(t.booked_on, t.ordinal, t.id) < (%L, %L, %L)', p_day, p_ordinal, p_id);
        WHEN 'date' THEN
            v_order := 't.booked_on, t.ordinal, t.id';
            v_after := format('(t.booked_on, t.ordinal, t.id) > (%L, %L, %L)', p_day, p_ordinal, p_id);
        WHEN '-createdAt' THEN
            v_order := 't.id DESC';
            v_after := format('t.id < %L', p_id);
        WHEN 'createdAt' THEN
            v_order := 't.id';
            v_after := format('t.id > %L', p_id);
    END CASE;
    v_after := CASE WHEN p_id IS NULL THEN 'true' ELSE v_after END;
    -- What is found often fills a page among the next few thousand transactions, which are asked one by one. Only what is rarer is
    -- looked for in the whole book.
    SELECT coalesce(string_agg(ledger_filter_sql(p_book, part, true), ' AND '), 'true') INTO v_days
    FROM jsonb_array_elements(CASE WHEN p_filter ? 'and' THEN p_filter -> 'and' ELSE jsonb_build_array(p_filter) END) part
    WHERE part ? 'days';
    EXECUTE format($near$
        SELECT array_agg(n.id), array_agg(n.booked_on), array_agg(n.ordinal) FROM (
            SELECT t.id, t.booked_on, t.ordinal
            FROM (SELECT t.* FROM transaction t WHERE t.book_id = %L AND t.deleted_at IS NULL AND %s AND %s ORDER BY %s LIMIT 4000) t
            WHERE %s ORDER BY %s LIMIT %s) n$near$,
        p_book, v_after, v_days, v_order, ledger_filter_sql(p_book, p_filter, true), v_order, p_limit)
    INTO v_ids, v_dates, v_ordinals;
    IF cardinality(v_ids) >= p_limit THEN
        RETURN QUERY SELECT u.id, u.day, u.place FROM unnest(v_ids, v_dates, v_ordinals) AS u (id, day, place);
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT t.id, t.booked_on, t.ordinal FROM transaction t WHERE t.book_id = %L AND t.deleted_at IS NULL AND %s AND %s ORDER BY %s LIMIT %s',
        p_book, v_after, ledger_filter_sql(p_book, p_filter, false), v_order, p_limit);
END
$function$;

-- What the found transactions earned and spent, per class and commodity, and (class null) how many they are. Own transfers are
-- neither; refunds net.
CREATE OR REPLACE FUNCTION ledger_search_total(p_book uuid, p_filter jsonb)
RETURNS TABLE (class text, commodity_id uuid, amount numeric, n bigint)
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $function$
DECLARE
    v_filter text := ledger_filter_sql(p_book, p_filter, false);
    v_few uuid[];
BEGIN
    EXECUTE format(
        'SELECT array_agg(few.id) FROM (
            SELECT t.id FROM transaction t WHERE t.book_id = %L AND t.deleted_at IS NULL AND %s LIMIT 5001) few',
        p_book, v_filter) INTO v_few;
    -- Few are looked up by their ids, which the planner counts by themselves. Joined, on tables that have just grown and that it still
    -- takes for empty, it looked through all flows for each transaction: seconds for a book of a thousand.
    IF coalesce(cardinality(v_few), 0) <= 5000 THEN
        RETURN QUERY EXECUTE format($query$
            WITH summed AS MATERIALIZED (
                SELECT s.account_id, s.commodity_id, sum(s.amount) AS amount
                FROM flow f CROSS JOIN LATERAL (VALUES
                    (f.from_account_id, f.from_commodity_id, -f.from_amount),
                    (f.to_account_id, f.to_commodity_id, f.to_amount)) s (account_id, commodity_id, amount)
                WHERE f.book_id = %1$L AND f.transaction_id = ANY ($1)
                GROUP BY s.account_id, s.commodity_id)
            SELECT a.class, s.commodity_id, sum(s.amount), NULL::bigint
            FROM summed s JOIN account a ON a.book_id = %1$L AND a.id = s.account_id
            WHERE a.class IN ('INCOME', 'EXPENSE')
            GROUP BY a.class, s.commodity_id
            UNION ALL
            SELECT NULL, NULL, NULL, coalesce(cardinality($1), 0)::bigint$query$, p_book) USING v_few;
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format($query$
        WITH found AS MATERIALIZED (
            SELECT t.id FROM transaction t WHERE t.book_id = %1$L AND t.deleted_at IS NULL AND %2$s),
        side AS (
            SELECT f.from_account_id AS account_id, f.from_commodity_id AS commodity_id, -f.from_amount AS amount
            FROM found JOIN flow f ON f.book_id = %1$L AND f.transaction_id = found.id
            UNION ALL
            SELECT f.to_account_id, f.to_commodity_id, f.to_amount
            FROM found JOIN flow f ON f.book_id = %1$L AND f.transaction_id = found.id),
        -- once and before the accounts: on tables that have just grown, the planner would otherwise look through all flows per account
        summed AS MATERIALIZED (
            SELECT side.account_id, side.commodity_id, sum(side.amount) AS amount FROM side GROUP BY side.account_id, side.commodity_id)
        SELECT a.class, s.commodity_id, sum(s.amount), NULL::bigint
        FROM summed s JOIN account a ON a.book_id = %1$L AND a.id = s.account_id
        WHERE a.class IN ('INCOME', 'EXPENSE')
        GROUP BY a.class, s.commodity_id
        UNION ALL
        SELECT NULL, NULL, NULL, count(*) FROM found$query$,
        p_book, v_filter);
END
$function$;

-- How many of the found transactions each day has.
CREATE OR REPLACE FUNCTION ledger_search_days(p_book uuid, p_filter jsonb)
RETURNS TABLE (day date, n bigint)
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $function$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT t.booked_on, count(*) FROM transaction t WHERE t.book_id = %L AND t.deleted_at IS NULL AND %s GROUP BY t.booked_on',
        p_book, ledger_filter_sql(p_book, p_filter, false));
END
$function$;

-- The index expression on notes and memos (V0400 made its first form), evaluated for every one that is written. As a query it was
-- parsed, planned and run anew by each statement, a seventh of what a write cost; as a loop it is compiled once per connection. The
-- pairs are no longer distinct: an index keeps each once anyway, and containment does not count.
CREATE OR REPLACE FUNCTION ledger_bigrams(p_text text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SECURITY INVOKER AS $function$
DECLARE
    v_characters text[] := string_to_array(lower(p_text), NULL);
    v_pairs text[] := '{}';
BEGIN
    FOR i IN 1 .. cardinality(v_characters) - 1 LOOP
        v_pairs[i] := v_characters[i] || v_characters[i + 1];
    END LOOP;
    RETURN v_pairs;
END
$function$;
