package org.backorder.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions as an EJB container opens them, bound to the calling thread; any exception rolls back. */
public final class Transactions {
    private final Connections connections;
    private final Map<Connection, Enlisted> enlisted = new ConcurrentHashMap<>();

    /** Work of its own kind that ends with the transaction it was enlisted in. */
    interface Enlisted {
        /** Writes what it kept back. */
        void beforeCommit();

        /** Forgets what it kept back. */
        void afterRollback();
    }

    Transactions(Connections connections) {
        this.connections = connections;
    }

    /** Joins the running transaction or opens one. */
    public <T extends @Nullable Object> T required(Supplier<T> work) {
        return connections.current() == null ? requiresNew(work) : work.get();
    }

    /** Joins the running transaction or opens one. */
    public void run(Runnable work) {
        this.<@Nullable Object>required(() -> {
            work.run();
            return null;
        });
    }

    /** Opens a transaction of its own beside the running one. */
    public <T extends @Nullable Object> T requiresNew(Supplier<T> work) {
        Connection outer = connections.current();
        try {
            Connection own = connections.take();
            own.setAutoCommit(false);
            connections.bind(own);
            boolean committed = false;
            try {
                T result = work.get();
                Enlisted other = enlisted.get(own);
                if (other != null) {
                    other.beforeCommit();
                }
                own.commit();
                committed = true;
                return result;
            } finally {
                Enlisted other = enlisted.remove(own);
                if (!committed) {
                    if (other != null) {
                        other.afterRollback();
                    }
                    own.rollback();
                }
                own.setAutoCommit(true);
                connections.giveBack(own);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connections.bind(outer);
        }
    }

    /** Suspends the running transaction: each statement commits by itself. */
    public <T extends @Nullable Object> T notSupported(Supplier<T> work) {
        Connection outer = connections.current();
        connections.bind(null);
        try {
            return work.get();
        } finally {
            connections.bind(outer);
        }
    }

    /** What is enlisted in the running transaction, made at first. */
    Enlisted enlist(Supplier<Enlisted> maker) {
        Connection current = connections.current();
        if (current == null) {
            throw new IllegalStateException("a transaction is required");
        }
        return enlisted.computeIfAbsent(current, ignored -> maker.get());
    }

    /** Works in the running transaction and demands one. */
    public <T extends @Nullable Object> T mandatory(Supplier<T> work) {
        if (connections.current() == null) {
            throw new IllegalStateException("a transaction is required");
        }
        return work.get();
    }
}
