package dev.sallim.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalogue and says what breaks the rules of the schema ({@code ARCHITECTURE.md}): the same tables must serve one laptop and
 * be distributable by book, and nobody may get past row security. Each rule is a query that returns one sentence per violation.
 */
public final class SchemaLint {
    private static final String TABLES = """
            WITH tables AS (
                SELECT c.oid, c.relname, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
                       coalesce(obj_description(c.oid, 'pg_class'), '') AS kind,
                       coalesce(obj_description(c.oid, 'pg_class'), '') LIKE 'book%' AS of_book
                FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f')
                  AND c.relname <> 'flyway_schema_history')
            """;
    private static final String KIND = """
            SELECT relname || ' has no kind: call platform_secure_..._table' FROM tables
            WHERE kind NOT IN ('book', 'book insert-only', 'global', 'local')""";
    private static final String OWNERS = """
            SELECT relname || ' is owned by ' || relowner::regrole FROM tables WHERE relowner <> 'sallim_owner'::regrole""";
    private static final String BOOK_COLUMN = """
            SELECT relname || ' needs book_id uuid NOT NULL' FROM tables
            WHERE of_book AND NOT EXISTS (
                SELECT 1 FROM pg_attribute a WHERE a.attrelid = tables.oid AND a.attname = 'book_id'
                  AND a.atttypid = 'uuid'::regtype AND a.attnotnull)""";
    private static final String PRIMARY_KEY = """
            SELECT relname || ' has no primary key' FROM tables
            WHERE NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = tables.oid AND i.indisprimary)""";
    private static final String INDEXES = """
            SELECT 'book_id is not first in ' || i.indexrelid::regclass
            FROM tables JOIN pg_index i ON i.indrelid = tables.oid
            WHERE of_book AND NOT EXISTS (
                SELECT 1 FROM pg_attribute a
                WHERE a.attrelid = tables.oid AND a.attname = 'book_id' AND a.attnum = i.indkey[0])""";
    private static final String FOREIGN_KEYS = """
            SELECT 'book_id is not first in foreign key ' || k.conname || ' of ' || t.relname
            FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
            JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = k.conkey[1]
            JOIN pg_attribute other ON other.attrelid = k.confrelid AND other.attnum = k.confkey[1]
            WHERE t.of_book AND (own.attname <> 'book_id'
               OR (other.attname <> 'book_id' AND k.confrelid IN (SELECT oid FROM tables WHERE of_book)))""";
    private static final String FOREIGN_KEY_ACTIONS = """
            SELECT k.conname || ' of ' || t.relname || ' does more than NO ACTION or CASCADE'
            FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
            WHERE k.confdeltype NOT IN ('a', 'c') OR k.confupdtype <> 'a'""";
    private static final String ROW_SECURITY = """
            SELECT relname || ' is a book table without forced row security' FROM tables
            WHERE of_book AND NOT (relrowsecurity AND relforcerowsecurity)""";
    private static final String POLICIES_MISSING = """
            SELECT relname || ' has no policy ' || needed FROM tables CROSS JOIN (VALUES ('book_isolation'), ('maintenance')) AS n (needed)
            WHERE of_book AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = tables.oid AND p.polname = needed)""";
    private static final String POLICIES_OTHER = """
            SELECT 'policy ' || p.policyname || ' of ' || p.tablename || ' is not one of those allowed'
            FROM pg_policies p
            WHERE p.schemaname = 'public' AND NOT (
                p.tablename IN (SELECT relname FROM tables WHERE of_book) AND p.permissive = 'PERMISSIVE' AND (
                (p.policyname = 'book_isolation' AND p.cmd = 'ALL' AND p.roles = '{sallim_app}'
                 AND p.qual = '(book_id = (NULLIF(current_setting(''app.book_id''::text, true), ''''::text))::uuid)'
                 AND p.with_check = p.qual)
                OR (p.policyname = 'maintenance' AND p.cmd = 'ALL' AND p.roles = '{sallim_owner}')
                OR (p.policyname = 'search_reads' AND p.cmd = 'SELECT' AND p.roles = '{sallim_search}')))""";
    private static final String RIGHTS = """
            SELECT grantee || ' has ' || has || ' on ' || relname || ', not ' || should FROM (
                SELECT t.relname,
                       CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS grantee,
                       string_agg(a.privilege_type || CASE WHEN a.is_grantable THEN ' and may grant it' ELSE '' END, ', '
                                  ORDER BY a.privilege_type) AS has,
                       CASE WHEN a.grantee = 'sallim_app'::regrole AND t.kind = 'book insert-only' THEN 'INSERT, SELECT'
                            WHEN a.grantee = 'sallim_app'::regrole THEN 'DELETE, INSERT, SELECT, UPDATE'
                            WHEN a.grantee = 'sallim_search'::regrole THEN 'SELECT'
                            ELSE 'nothing' END AS should
                FROM tables t CROSS JOIN LATERAL aclexplode(t.relacl) a
                WHERE a.grantee <> t.relowner
                GROUP BY t.relname, t.kind, a.grantee) AS rights
            WHERE has <> should""";
    private static final String RIGHTS_MISSING = """
            SELECT 'sallim_app has no rights on ' || relname FROM tables WHERE NOT has_table_privilege('sallim_app', oid, 'SELECT')""";
    private static final String COLUMN_RIGHTS = """
            SELECT 'rights on a single column: ' || t.relname || '.' || a.attname
            FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attacl IS NOT NULL""";
    private static final String TRIGGERS = """
            SELECT 'trigger ' || g.tgname || ' on ' || t.relname FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid
            WHERE NOT g.tgisinternal
            UNION ALL
            SELECT 'rule ' || r.rulename || ' on ' || t.relname FROM tables t JOIN pg_rewrite r ON r.ev_class = t.oid""";
    private static final String NUMBERS = """
            SELECT 'sequence ' || c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'""";
    private static final String DEFAULTS = """
            SELECT 'the default of ' || t.relname || '.' || a.attname || ' is made by the database'
            FROM tables t JOIN pg_attrdef d ON d.adrelid = t.oid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.adnum
            WHERE a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) ~* '(\\(|current_|localtime)'""";
    private static final String TYPES = """
            SELECT t.relname || '.' || a.attname || ' has type ' || format_type(a.atttypid, NULL)
            FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE a.atttypid IN ('float4'::regtype, 'float8'::regtype, 'money'::regtype, 'timestamp'::regtype, 'timetz'::regtype)""";
    private static final String VIEWS = """
            SELECT 'view ' || c.relname || ' must be security_invoker' FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
              AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)
            UNION ALL
            SELECT 'materialized view ' || c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'm'""";
    private static final String FUNCTIONS = """
            WITH functions AS (
                SELECT f.* FROM pg_proc f WHERE f.pronamespace = 'public'::regnamespace
                  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e'))
            SELECT proname || ' is owned by ' || proowner::regrole FROM functions
            WHERE proowner NOT IN ('sallim_owner'::regrole, 'sallim_search'::regrole)
            UNION ALL
            SELECT proname || ' is SECURITY DEFINER and none of those allowed' FROM functions
            WHERE prosecdef AND proowner <> 'sallim_search'::regrole
              AND proname NOT IN ('purge_book', 'platform_purge_idempotency_keys', 'platform_purge_runs',
                                  'ledger_purge_rate_changes', 'interchange_purge_staged', 'platform_recount')
            UNION ALL
            SELECT proname || ' is owned by the search role, but not SECURITY DEFINER' FROM functions
            WHERE proowner = 'sallim_search'::regrole AND NOT prosecdef
            UNION ALL
            SELECT proname || ' is SECURITY DEFINER without a search_path of its own' FROM functions
            WHERE prosecdef AND NOT EXISTS (SELECT 1 FROM unnest(proconfig) AS s WHERE s LIKE 'search_path=%')
            UNION ALL
            SELECT proname || ' is SECURITY DEFINER and may be called by anyone' FROM functions
            WHERE prosecdef AND (proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(proacl) a WHERE a.grantee = 0))""";
    private static final String ROLES = """
            SELECT rolname || ' has a power that it must not have' FROM pg_roles
            WHERE (rolname IN ('sallim_owner', 'sallim_app', 'sallim_search')
                   AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication))
               OR (rolname IN ('sallim_app', 'sallim_search') AND rolcanlogin)
            UNION ALL
            SELECT m.member::regrole || ' inherits ' || m.roleid::regrole || ': its policies would apply' FROM pg_auth_members m
            WHERE m.roleid IN ('sallim_app'::regrole, 'sallim_search'::regrole) AND m.inherit_option
            UNION ALL
            SELECT m.member::regrole || ' is a member of ' || m.roleid::regrole FROM pg_auth_members m
            WHERE m.member IN ('sallim_app'::regrole, 'sallim_search'::regrole)
            UNION ALL
            SELECT r || ' may create in the schema' FROM unnest(ARRAY['sallim_app', 'sallim_search', 'public']) AS r
            WHERE has_schema_privilege(r, 'public', 'CREATE')""";
    private static final List<String> RULES = List.of(
            KIND,
            OWNERS,
            BOOK_COLUMN,
            PRIMARY_KEY,
            INDEXES,
            FOREIGN_KEYS,
            FOREIGN_KEY_ACTIONS,
            ROW_SECURITY,
            POLICIES_MISSING,
            POLICIES_OTHER,
            RIGHTS,
            RIGHTS_MISSING,
            COLUMN_RIGHTS,
            TRIGGERS,
            NUMBERS,
            DEFAULTS,
            TYPES,
            VIEWS,
            ROLES);

    private SchemaLint() {}

    /** Every violation, one sentence each. */
    public static List<String> violations(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String rule : RULES) {
                collect(statement, TABLES + rule, found);
            }
            collect(statement, FUNCTIONS, found);
        }
        return found;
    }

    private static void collect(Statement statement, String sql, List<String> found) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
    }
}
