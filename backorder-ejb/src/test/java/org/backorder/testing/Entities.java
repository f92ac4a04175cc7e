package org.backorder.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.hibernate.cfg.Configuration;

/** The persistence unit as the server gives it: one entity manager per transaction, on the transaction's connection, and the schema validated. */
public final class Entities {
    private final EntityManagerFactory factory;
    private final Transactions transactions;

    private Entities(EntityManagerFactory factory, Transactions transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    /** An entity manager for those entities; every call joins the running transaction and demands one. */
    public static EntityManager on(LiveDatabase database, Class<?>... entities) {
        Configuration configuration = new Configuration();
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        configuration.getProperties().put("hibernate.connection.datasource", database.dataSource());
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        return new Entities(configuration.buildSessionFactory(), database.transactions()).manager();
    }

    private EntityManager manager() {
        return (EntityManager) Proxy.newProxyInstance(
                Entities.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager manager = ((Unit) transactions.enlist(() -> new Unit(factory))).manager;
                    try {
                        return method.invoke(manager, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The entity manager of one transaction. */
    private static final class Unit implements Transactions.Enlisted {
        final EntityManager manager;

        Unit(EntityManagerFactory factory) {
            manager = factory.createEntityManager();
            manager.getTransaction().begin();
        }

        @Override
        public void beforeCommit() {
            manager.getTransaction().commit();
            manager.close();
        }

        @Override
        public void afterRollback() {
            if (manager.isOpen()) {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        }
    }
}
