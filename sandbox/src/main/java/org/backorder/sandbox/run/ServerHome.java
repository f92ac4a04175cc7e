package org.backorder.sandbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The provisioned WildFly. A node works on a copy of its configuration and deployments, so that the image stays as it was
 * built and two nodes can share it.
 */
final class ServerHome {
    private static final String DEPLOYMENTS = "deployments";

    /** What every start takes anew from the image; the rest (transaction log, logs) belongs to the node and stays. */
    private static final List<String> FROM_IMAGE = List.of("configuration", DEPLOYMENTS, "lib", "data/content");

    private final Path home;
    private final boolean product;

    /** @param product whether nodes get what is deployed in the image */
    ServerHome(Path home, boolean product) {
        this.home = home;
        this.product = product;
    }

    boolean hasProduct() {
        return product;
    }

    Path path() {
        return home;
    }

    void refuseUnlessProvisioned() throws StartFailure {
        if (!Files.isRegularFile(home.resolve("jboss-modules.jar"))) {
            throw new StartFailure("no provisioned server at " + home + "; build it with: mvn package -DskipTests");
        }
    }

    /** Lays the image's configuration and deployments into the node's directory. */
    void layOut(Path base) throws IOException {
        for (String part : FROM_IMAGE) {
            Path source = home.resolve("standalone").resolve(part);
            Path target = base.resolve(part);
            delete(target);
            if (part.equals(DEPLOYMENTS) && !product) {
                Files.createDirectories(target);
            } else if (Files.isDirectory(source)) {
                copy(source, target);
            }
        }
        Files.createDirectories(base.resolve("tmp"));
        Files.createDirectories(base.resolve("log"));
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
