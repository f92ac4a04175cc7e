package org.backorder.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, from where and why. The edge (command endpoint, page filter, job, outbox delivery) opens a scope; everything
 * written inside it is attributed to that actor.
 *
 * @param kind person or machine
 * @param name login of the person, or name of the job
 * @param origin network address, or node name of a job
 * @param reason why, where the actor gave one
 */
public record Actor(
        Kind kind, String name, String origin, @Nullable String reason) {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    /** Kinds of actor. */
    public enum Kind {
        CUSTOMER,
        OPERATOR,
        JOB
    }

    /** An open attribution; closing it restores the one before. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** A job of this node. */
    public static Actor job(String name) {
        return new Actor(Kind.JOB, name, System.getProperty("jboss.node.name", "node"), null);
    }

    /** Attributes everything on this thread to the actor until the scope is closed. */
    public static Scope acting(Actor actor) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /**
     * The actor of the open scope.
     *
     * @throws IllegalStateException when the edge opened none
     */
    public static Actor current() {
        Actor actor = CURRENT.get();
        if (actor == null) {
            throw new IllegalStateException("no actor: open Actor.acting(...) at the edge");
        }
        return actor;
    }
}
