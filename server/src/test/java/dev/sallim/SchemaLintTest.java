package dev.sallim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.SchemaLint;
import dev.sallim.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema keeps its rules, and the lint would see it if it did not: each rule is broken once, on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaLintTest {
    /** A book table as it should be. */
    private static final String GOOD = """
            SET LOCAL ROLE sallim_owner;
            CREATE TABLE good (book_id uuid NOT NULL, id uuid NOT NULL, other uuid, PRIMARY KEY (book_id, id));
            SELECT platform_secure_book_table('good');
            CREATE TABLE log (book_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (book_id, id));
            SELECT platform_secure_insert_only_table('log');
            CREATE TABLE shared (id uuid NOT NULL PRIMARY KEY);
            SELECT platform_secure_global_table('shared');
            CREATE FUNCTION search_good() RETURNS int LANGUAGE sql AS 'SELECT 1';
            SELECT platform_open_to_search('good');
            SELECT platform_search_function('search_good()');
            """;

    private final TestPostgres.Database database = TestPostgres.shared().database();

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void theSchemaKeepsItsRules() throws SQLException {
        try (Connection connection = database.owner()) {
            assertThat(SchemaLint.violations(connection)).isEmpty();
        }
    }

    @Test
    void tablesMadeByTheHelpersKeepTheRules() throws SQLException {
        assertThat(violationsAfter("")).isEqualTo("[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATE TABLE bare (id uuid PRIMARY KEY)                                  | bare has no kind
            COMMENT ON TABLE shared IS 'pet'                                         | shared has no kind
            RESET ROLE; ALTER TABLE good OWNER TO sallim_app                         | good is owned by sallim_app
            ALTER TABLE good ALTER COLUMN other SET NOT NULL; ALTER TABLE good RENAME COLUMN book_id TO b | good needs book_id
            ALTER TABLE good DROP CONSTRAINT good_pkey                               | good has no primary key
            CREATE INDEX planted ON good (id, book_id)                               | book_id is not first in planted
            CREATE UNIQUE INDEX planted ON good (id)                                 | book_id is not first in planted
            CREATE INDEX planted ON good ((other::text), book_id)                    | book_id is not first in planted
            ALTER TABLE good ADD FOREIGN KEY (other) REFERENCES shared               | book_id is not first in foreign key
            ALTER TABLE good ADD FOREIGN KEY (id, book_id) REFERENCES log (book_id, id) | book_id is not first in foreign key
            ALTER TABLE good ADD FOREIGN KEY (book_id, other) REFERENCES good ON DELETE SET NULL | more than NO ACTION
            ALTER TABLE good ADD FOREIGN KEY (book_id, other) REFERENCES good ON DELETE SET NULL (other) | more than NO ACTION
            ALTER TABLE good ADD FOREIGN KEY (book_id, other) REFERENCES good ON DELETE RESTRICT | more than NO ACTION
            ALTER TABLE good ADD FOREIGN KEY (book_id, other) REFERENCES good ON UPDATE CASCADE | more than NO ACTION
            ALTER TABLE good NO FORCE ROW LEVEL SECURITY                             | without forced row security
            ALTER TABLE good DISABLE ROW LEVEL SECURITY                              | without forced row security
            DROP POLICY book_isolation ON good                                       | good has no policy book_isolation
            DROP POLICY maintenance ON good                                          | good has no policy maintenance
            CREATE POLICY also ON good FOR SELECT TO sallim_app USING (true)         | policy also of good
            CREATE POLICY also ON shared FOR SELECT TO sallim_app USING (true)       | policy also of shared
            ALTER POLICY book_isolation ON good TO public                            | policy book_isolation of good
            ALTER POLICY book_isolation ON good USING (true)                         | policy book_isolation of good
            ALTER POLICY book_isolation ON good WITH CHECK (true)                    | policy book_isolation of good
            ALTER POLICY maintenance ON good TO sallim_app                           | policy maintenance of good
            GRANT TRUNCATE ON good TO sallim_app                                     | TRUNCATE, UPDATE on good
            GRANT REFERENCES ON shared TO sallim_app                                 | REFERENCES
            GRANT UPDATE ON log TO sallim_app                                        | UPDATE on log
            GRANT DELETE ON log TO sallim_app                                        | DELETE, INSERT, SELECT on log
            REVOKE DELETE ON good FROM sallim_app                                    | INSERT, SELECT, UPDATE on good
            REVOKE ALL ON shared FROM sallim_app                                     | sallim_app has no rights on shared
            GRANT SELECT ON shared TO PUBLIC                                         | PUBLIC has SELECT on shared
            GRANT INSERT ON good TO sallim_search                                    | sallim_search has INSERT
            GRANT SELECT ON good TO sallim_app WITH GRANT OPTION                     | may grant it
            GRANT SELECT (id) ON good TO sallim_search                               | rights on a single column: good.id
            CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER planted BEFORE INSERT ON good FOR EACH ROW EXECUTE FUNCTION t() | trigger planted on good
            CREATE RULE planted AS ON DELETE TO shared DO INSTEAD NOTHING            | rule planted on shared
            ALTER TABLE shared ADD n serial                                          | sequence shared_n_seq
            ALTER TABLE shared ADD n bigint GENERATED ALWAYS AS IDENTITY             | sequence shared_n_seq
            ALTER TABLE good ADD at timestamptz DEFAULT now()                        | the default of good.at
            ALTER TABLE good ADD at timestamptz DEFAULT CURRENT_TIMESTAMP            | the default of good.at
            ALTER TABLE good ALTER id SET DEFAULT gen_random_uuid()                  | the default of good.id
            ALTER TABLE good ADD amount double precision                             | good.amount has type double precision
            ALTER TABLE good ADD at timestamp                                        | good.at has type timestamp
            CREATE VIEW peek AS SELECT * FROM good                                   | view peek must be security_invoker
            CREATE MATERIALIZED VIEW peek AS SELECT * FROM good                      | materialized view peek
            CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1' | f is SECURITY DEFINER and none
            ALTER FUNCTION platform_purge_idempotency_keys(timestamptz, int) RESET ALL | without a search_path
            GRANT EXECUTE ON FUNCTION platform_purge_idempotency_keys(timestamptz, int) TO PUBLIC | may be called by anyone
            RESET ROLE; ALTER FUNCTION search_good() SECURITY INVOKER                | not SECURITY DEFINER
            RESET ROLE; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'   | f is owned by
            RESET ROLE; ALTER ROLE sallim_app BYPASSRLS                              | sallim_app has a power
            RESET ROLE; ALTER ROLE sallim_app LOGIN                                  | sallim_app has a power
            RESET ROLE; ALTER ROLE sallim_owner SUPERUSER                            | sallim_owner has a power
            RESET ROLE; GRANT sallim_app TO sallim_owner WITH INHERIT TRUE           | sallim_owner inherits sallim_app
            RESET ROLE; GRANT pg_read_all_data TO sallim_app                         | is a member of pg_read_all_data
            GRANT CREATE ON SCHEMA public TO sallim_app                              | sallim_app may create
            """)
    void aBrokenRuleIsFound(String planted, String expected) throws SQLException {
        assertThat(violationsAfter(planted)).contains(expected);
    }

    /** In a transaction that is undone: everything that the lint reads is transactional in PostgreSQL. */
    private String violationsAfter(String planted) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(GOOD + planted);
                return SchemaLint.violations(connection).toString();
            } finally {
                connection.rollback();
            }
        }
    }
}
