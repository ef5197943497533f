package dev.sallim.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's pool as its beans see it; behind it, the pool of the database that the test class has. */
final class SwitchableDataSource extends AbstractDataSource {
    private volatile DataSource current;

    SwitchableDataSource(DataSource first) {
        this.current = first;
    }

    DataSource current() {
        return current;
    }

    void switchTo(DataSource next) {
        current = next;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current.getConnection(user, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : current.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || current.isWrapperFor(type);
    }
}
