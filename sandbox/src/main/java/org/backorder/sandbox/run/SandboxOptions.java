package org.backorder.sandbox.run;

import java.nio.file.Path;
import java.util.List;

/**
 * How a sandbox is started.
 *
 * @param dataDir everything it keeps; a test gives a temporary one
 * @param serverHome the provisioned WildFly with the EAR inside; never written to
 * @param databaseScripts directory with {@code roles.sql}, {@code migration/} and {@code grants/}
 * @param fresh empties the data first
 * @param demo seeds customers, prices and names, and imports their list
 * @param namesPerDay of the demo that drop on each of the next five days
 * @param serverArguments extra arguments of the server's JVM, such as a coverage agent
 * @param nodes how many servers {@code start} brings up on the one database
 * @param product false leaves the servers empty, for tests that deploy the product themselves
 */
public record SandboxOptions(
        Path dataDir,
        Path serverHome,
        Path databaseScripts,
        Ports ports,
        boolean fresh,
        boolean demo,
        int namesPerDay,
        List<String> serverArguments,
        int nodes,
        boolean product) {
    /** Copies what is mutable. */
    public SandboxOptions {
        serverArguments = List.copyOf(serverArguments);
        if (nodes < 1 || nodes > 2) {
            throw new IllegalArgumentException("one or two server nodes, not " + nodes);
        }
    }
}
