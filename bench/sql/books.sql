-- Books for the load, with ids that a script can compute: book n is bench_id(7000, n), its accounts are bench_id(7001, i), the same in
-- every book. Run by dev.sallim.bench as the superuser of the bench's own database; the product's verifier checks the result.

CREATE OR REPLACE FUNCTION bench_id(p_space integer, p_n integer) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT ('00000000-0000-' || p_space || '-8000-' || lpad(p_n::text, 12, '0'))::uuid
$function$;

-- A name-based UUID (version 3) of the code, as the ledger makes it for ISO currencies.
CREATE OR REPLACE FUNCTION bench_currency(p_code text) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $function$
    SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 48), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    FROM (SELECT decode(md5('ISO4217:' || p_code), 'hex') AS h) AS digest
$function$;

-- Accounts 1 to 6 are in won, 7 and 8 in dollars; 9 to 40 spend (24) and earn (8); payees 1 to 200.
CREATE OR REPLACE FUNCTION bench_book(p_number integer, p_person uuid, p_name text) RETURNS uuid
LANGUAGE plpgsql AS $function$
DECLARE
    v_book uuid := bench_id(7000, p_number);
    v_wallet uuid := bench_id(7002, 1);
BEGIN
    INSERT INTO book (id, name, currency, zone, week_start, created_at, updated_at)
    VALUES (v_book, p_name, 'KRW', 'Asia/Seoul', 1, now(), now());
    INSERT INTO membership (book_id, person_id, role, created_at) VALUES (v_book, p_person, 'OWNER', now());
    INSERT INTO book_chart (book_id, version) VALUES (v_book, 1);
    INSERT INTO commodity (book_id, id, code, name, kind, scale, created_at)
    VALUES (v_book, bench_currency('KRW'), 'KRW', 'KRW', 'CURRENCY', 0, now()),
           (v_book, bench_currency('USD'), 'USD', 'USD', 'CURRENCY', 2, now());
    INSERT INTO wallet (book_id, id, name, name_key, commodity_id, created_at, updated_at)
    VALUES (v_book, v_wallet, 'Household', 'household', bench_currency('KRW'), now(), now());
    INSERT INTO account (book_id, id, class, kind, role, name, name_key, commodity_id, wallet_id, created_at, updated_at)
    SELECT v_book, bench_id(7001, i), 'ASSET', 'CHECKING', 'NONE', 'Account ' || i, 'account ' || i,
           bench_currency(CASE WHEN i > 6 THEN 'USD' ELSE 'KRW' END), v_wallet, now(), now()
    FROM generate_series(1, 8) i;
    INSERT INTO account (book_id, id, class, role, name, name_key, created_at, updated_at)
    SELECT v_book, bench_id(7001, i), CASE WHEN i > 32 THEN 'INCOME' ELSE 'EXPENSE' END,
           CASE i WHEN 39 THEN 'UNCATEGORISED_INCOME' WHEN 32 THEN 'UNCATEGORISED_EXPENSE' ELSE 'NONE' END,
           'Category ' || i, 'category ' || i, now(), now()
    FROM generate_series(9, 40) i;
    INSERT INTO account (book_id, id, class, role, name, name_key, created_at, updated_at)
    VALUES (v_book, bench_id(7001, 41), 'EQUITY', 'OPENING', 'Opening', 'opening', now(), now()),
           (v_book, bench_id(7001, 42), 'EQUITY', 'ADJUSTMENT', 'Adjustment', 'adjustment', now(), now());
    INSERT INTO payee (book_id, id, name, name_key, created_at, updated_at)
    SELECT v_book, bench_id(7003, i), w.word || ' ' || i, w.word || ' ' || i, now(), now()
    FROM generate_series(1, 200) i,
         LATERAL (SELECT (ARRAY['이마트', '스타벅스', 'gs25', 'bakery', '약국', 'books', '지하철', 'market'])[1 + i % 8] AS word) w;
    RETURN v_book;
END
$function$;
