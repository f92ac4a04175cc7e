package org.backorder.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections as the server hands them out: inside a transaction every call of a thread gets the same one. */
final class Connections implements DataSource {
    private final DataSource physical;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("ThreadLocalUsage") // one per database, and databases are few
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    Connections(DataSource physical) {
        this.physical = physical;
    }

    /** The connection of the thread's transaction, which the transaction alone closes. */
    @Nullable
    Connection current() {
        return current.get();
    }

    void bind(@Nullable Connection connection) {
        if (connection == null) {
            current.remove();
        } else {
            current.set(connection);
        }
    }

    Connection take() throws SQLException {
        Connection free = idle.poll();
        return free == null ? physical.getConnection() : free;
    }

    void giveBack(Connection connection) {
        idle.add(connection);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection bound = current.get();
        if (bound != null) {
            return closingBy(bound, () -> {});
        }
        Connection own = take();
        return closingBy(own, () -> giveBack(own));
    }

    private static Connection closingBy(Connection connection, Runnable close) {
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close.run();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
