package dev.sallim.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/** PostgreSQL refused a statement. Carries what the caller may decide on: the SQLSTATE, the constraint, the detail. */
public final class DatabaseException extends DataAccessException {
    private final String state;
    private final @Nullable String constraint;
    private final @Nullable String detail;

    private DatabaseException(String message, SQLException cause, @Nullable ServerErrorMessage server) {
        super(message, cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.constraint = server == null ? null : server.getConstraint();
        this.detail = server == null ? null : server.getDetail();
    }

    /** The message has the statement, never its values: they are people's money. */
    static DatabaseException of(SQLException cause, String statement) {
        ServerErrorMessage server = cause instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
        return new DatabaseException("SQLSTATE " + cause.getSQLState() + " in: " + statement, cause, server);
    }

    /** Five characters; empty where the driver gave none. */
    public String state() {
        return state;
    }

    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** Whether this unique, check, foreign key or exclusion constraint was in the way. */
    public boolean violates(String constraintName) {
        return constraintName.equals(constraint);
    }

    /** The statement took longer than it may. */
    public boolean timedOut() {
        return state.equals("57014");
    }
}
