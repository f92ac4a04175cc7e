package org.backorder.it;

import java.nio.file.Path;
import org.backorder.sandbox.run.Sandbox;
import org.backorder.sandbox.run.StartFailure;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/** A server without the product, in a world of its own with a real database, for tests that run inside the EAR. */
public final class EmptyServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Life.class);
    }

    /** Starts the world before Arquillian reads arquillian.xml, which names the port, and stops it after the last test. */
    public static final class Life {
        private static final int FIRST = 100;
        private static final int LAST = -100;

        private @Nullable Sandbox sandbox;

        /** Before the first test inside. */
        public void start(@Observes(precedence = FIRST) ManagerStarted event) throws StartFailure {
            Sandbox starting = Sandbox.builder(
                            Path.of(System.getProperty("backorder.server.home", "target/server")),
                            Path.of(System.getProperty("backorder.migrations", "../db/src/main/resources/db")))
                    .dataDir(Path.of(System.getProperty("backorder.build.dir", "target"))
                            .resolve("world-inside"))
                    .freePorts()
                    .fresh(true)
                    .withoutProduct()
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(starting::stop));
            starting.start();
            System.setProperty(
                    "backorder.empty-server.management",
                    Integer.toString(starting.ports().management()));
            sandbox = starting;
        }

        /** After the last one. */
        public void stop(@Observes(precedence = LAST) ManagerStopping event) {
            Sandbox running = sandbox;
            if (running != null) {
                running.stop();
            }
        }
    }
}
