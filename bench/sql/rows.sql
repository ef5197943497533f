-- Fills one of the bench's books with p_rows transactions over ten years: seven in ten spend, one in ten earns, the others are
-- transfers and exchanges. Each has its journal entry and its row in the outbox, so that the server seals them all. Foreign keys are
-- not checked meanwhile (the caller sets session_replication_role); the product's verifier checks the whole book afterwards.
CREATE OR REPLACE FUNCTION bench_rows(p_book uuid, p_person uuid, p_rows integer) RETURNS void
LANGUAGE plpgsql AS $function$
DECLARE
    v_wallet uuid := bench_id(7002, 1);
    v_won uuid := bench_currency('KRW');
    v_dollar uuid := bench_currency('USD');
    v_start timestamptz := now() - make_interval(secs => p_rows);
    v_words text[] := ARRAY['커피 한 잔', '점심 식사', 'monthly rent', 'bus card', '주말 장보기', 'sandwich and juice', '병원 진료', 'gift for mother'];
    v_accounts uuid[] := (SELECT array_agg(bench_id(7001, i) ORDER BY i) FROM generate_series(1, 42) i);
    v_payees uuid[] := (SELECT array_agg(bench_id(7003, i) ORDER BY i) FROM generate_series(1, 200) i);
BEGIN
    PERFORM setseed(0.42);
    CREATE TEMPORARY TABLE bench_row ON COMMIT DROP AS
    SELECT n, uuidv7(make_interval(secs => n - p_rows)) AS id, v_start + make_interval(secs => n) AS at,
           (CURRENT_DATE - ((p_rows - n)::bigint * 3650 / p_rows)::integer) AS day,
           CASE WHEN r < 0.7 THEN 'EXPENSE' WHEN r < 0.8 THEN 'INCOME' WHEN r < 0.95 THEN 'TRANSFER' ELSE 'EXCHANGE' END AS kind,
           a, CASE WHEN r < 0.7 THEN 9 + c % 24 WHEN r < 0.8 THEN 33 + c % 7 WHEN r < 0.95 THEN 1 + (a + c % 5) % 6
                   ELSE 7 + c % 2 END AS b,
           w AS amount, p, CASE WHEN c % 3 = 0 THEN v_words[1 + p % 8] || ' ' || c ELSE '' END AS note, c % 50 = 0 AS pending
    FROM (SELECT n, random() AS r, 1 + floor(random() * 6)::integer AS a, floor(random() * 100000)::integer AS c,
                 (1 + floor(random() * 90000)::integer) * 10::numeric AS w, 1 + floor(random() * 200)::integer AS p
          FROM generate_series(1, p_rows) n) AS dice;
    CREATE TEMPORARY TABLE bench_flow ON COMMIT DROP AS
    SELECT n, id, at, day, kind, note, extract(epoch FROM at)::bigint * 1000000 AS ordinal,
           CASE WHEN kind IN ('EXPENSE', 'TRANSFER', 'EXCHANGE') THEN v_payees[p] END AS payee,
           v_accounts[CASE kind WHEN 'INCOME' THEN b ELSE a END] AS from_account, v_won AS from_commodity, amount AS from_amount,
           CASE WHEN kind = 'INCOME' THEN NULL WHEN pending THEN 'PENDING' ELSE 'CLEARED' END AS from_state,
           v_accounts[CASE kind WHEN 'INCOME' THEN a ELSE b END] AS to_account,
           CASE kind WHEN 'EXCHANGE' THEN v_dollar ELSE v_won END AS to_commodity,
           CASE kind WHEN 'EXCHANGE' THEN amount / 1000 ELSE amount END AS to_amount,
           CASE kind WHEN 'EXPENSE' THEN NULL ELSE 'CLEARED' END AS to_state
    FROM bench_row;
    INSERT INTO transaction (book_id, id, booked_on, ordinal, kind, payee_id, note, tagged, source, version, created_at, updated_at)
    SELECT p_book, id, day, ordinal, kind, payee, note, false, 'PERSON', 1, at, at FROM bench_flow ORDER BY n;
    INSERT INTO flow (book_id, transaction_id, line_no, booked_on, ordinal,
                      from_account_id, from_commodity_id, from_amount, from_state, from_wallet_id,
                      to_account_id, to_commodity_id, to_amount, to_state, to_wallet_id, memo)
    SELECT p_book, id, 1, day, ordinal, from_account, from_commodity, from_amount, from_state, v_wallet,
           to_account, to_commodity, to_amount, to_state, v_wallet, '' FROM bench_flow ORDER BY n;
    INSERT INTO position_day (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
    SELECT p_book, account, v_wallet, commodity, day, sum(inflow), sum(outflow), count(*)
    FROM (SELECT from_account AS account, from_commodity AS commodity, day, 0 AS inflow, from_amount AS outflow FROM bench_flow
          UNION ALL SELECT to_account, to_commodity, day, to_amount, 0 FROM bench_flow) AS side
    GROUP BY account, commodity, day ORDER BY account, commodity, day;
    INSERT INTO position (book_id, account_id, commodity_id, quantity, wallet_id, accepting)
    SELECT p_book, d.account_id, d.commodity_id, sum(d.inflow - d.outflow), a.wallet_id, true
    FROM position_day d JOIN account a ON a.book_id = d.book_id AND a.id = d.account_id
    WHERE d.book_id = p_book GROUP BY d.account_id, d.commodity_id, a.wallet_id;
    INSERT INTO journal_entry (book_id, id, operation_id, at, actor, action, object_kind, object_id, after)
    SELECT p_book, uuidv7(make_interval(secs => n - p_rows)), id, at, p_person, 'transaction.created', 'transaction', id,
           '{"id":"' || id || '","date":"' || day || '","kind":"' || kind || '","payeeId":"' || coalesce(payee::text, '')
           || '","note":"' || note || '","tagIds":[],"flows":[{"line":1,"from":"' || from_account || '","to":"' || to_account
           || '","amount":{"amount":"' || from_amount || '","commodity":"KRW"},"toAmount":{"amount":"' || to_amount
           || '","commodity":"KRW"},"memo":"","fromState":"CLEARED","toState":null}],"source":"PERSON","version":1}'
    FROM bench_flow ORDER BY n;
    INSERT INTO outbox (operation_id, book_id, actor, action, at)
    SELECT id, p_book, p_person, 'transaction.created', at FROM bench_flow ORDER BY n;
END
$function$;
