package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one book sees and writes, and what stays behind on a connection. */
class BookIsolationTest extends ThingsInBooks {
    @Test
    void aQuerySeesTheRowsOfItsBookAndOfNoOther() {
        add(mine, "bread", "3.20");
        add(theirs, "caviar", "320");

        assertThat(names(mine)).containsExactly("bread");
        assertThat(names(theirs)).containsExactly("caviar");
    }

    @Test
    void aStatementThatForgetsTheBookInItsTextStillSeesOnlyThatBook() {
        add(mine, "bread", "3.20");
        add(theirs, "caviar", "320");

        assertThat(database.query(mine, "select name from thing").list(row -> row.text("name")))
                .containsExactly("bread");
    }

    @Test
    void aRowOfAnotherBookCannotBeWritten() {
        DatabaseException refusal = catchThrowableOfType(
                DatabaseException.class,
                () -> database.write(
                        mine,
                        transaction -> transaction
                                .update("insert into thing (book_id, id) values (:other, :id)")
                                .param("other", theirs.value())
                                .param("id", UUID.randomUUID())
                                .run()));

        assertThat(refusal.state()).isEqualTo("42501");
    }

    @Test
    void noSettingStaysBehindOnTheConnection() {
        add(mine, "bread", "3.20");
        names(mine);

        JdbcClient plain = JdbcClient.create(pool);
        for (int i = 0; i < SETTINGS.connections(); i++) {
            assertThat(plain.sql("select count(*) from thing").query(Long.class).single())
                    .isZero();
        }
    }

    @Test
    void theApplicationIsNeitherSuperuserNorOwnerAndCannotTruncate() {
        JdbcClient plain = JdbcClient.create(pool);

        assertThat(plain.sql("select current_user").query(String.class).single())
                .isEqualTo("sallim_app");
        assertThatThrownBy(() -> plain.sql("truncate thing").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> plain.sql("alter table thing disable row level security")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void aTransactionIsOnOneBookOnly() {
        assertThatThrownBy(() -> database.write(mine, transaction -> names(theirs)))
                .hasMessageContaining("cannot touch book");
        assertThatThrownBy(() -> database.write(mine, transaction -> database.write(theirs, other -> 1)))
                .hasMessageContaining("cannot touch book");
    }
}
