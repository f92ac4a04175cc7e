package org.backorder.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

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
        Description description =
                new Description(Stream.of(entities).map(Class::getName).toList(), database.dataSource());
        // the container's own way in: the library's other one cascades differently
        EntityManagerFactory factory =
                new HibernatePersistenceProvider().createContainerEntityManagerFactory(description, Map.of());
        return new Entities(factory, database.transactions()).manager();
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

    /** What the server reads from {@code persistence.xml}. */
    private record Description(List<String> entities, DataSource source) implements PersistenceUnitInfo {
        @Override
        public String getPersistenceUnitName() {
            return "backorder";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return HibernatePersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public @Nullable DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return source;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public @Nullable URL getPersistenceUnitRootUrl() {
            return null;
        }

        @Override
        public List<String> getManagedClassNames() {
            return entities;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.UNSPECIFIED;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            Properties properties = new Properties();
            properties.setProperty("hibernate.hbm2ddl.auto", "validate");
            properties.setProperty("hibernate.jdbc.time_zone", "UTC");
            return properties;
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return Entities.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            throw new IllegalStateException("no class is changed here");
        }

        @Override
        public @Nullable ClassLoader getNewTempClassLoader() {
            return null;
        }
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
