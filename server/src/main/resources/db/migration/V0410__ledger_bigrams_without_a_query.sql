-- The index expression on notes and memos, evaluated for every one that is written. As a query it was parsed, planned and run anew by
-- each statement, a seventh of what a write cost; as a loop it is compiled once per connection. The pairs are no longer distinct: an
-- index keeps each once anyway, and containment does not count.
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
