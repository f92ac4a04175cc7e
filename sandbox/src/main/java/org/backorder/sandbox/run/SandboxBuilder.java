package org.backorder.sandbox.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the options of a sandbox; what is not said is as in the one-command run. */
public final class SandboxBuilder {
    private final Path serverHome;
    private final Path databaseScripts;
    private Path dataDir = Path.of("sandbox", "data");
    private Ports ports = Ports.usual();
    private boolean fresh;
    private boolean demo = true;
    private int namesPerDay = 4_600;
    private final List<String> serverArguments = new ArrayList<>();
    private int nodes = 1;
    private boolean product = true;

    SandboxBuilder(Path serverHome, Path databaseScripts) {
        this.serverHome = serverHome;
        this.databaseScripts = databaseScripts;
    }

    /** Where it keeps everything. */
    public SandboxBuilder dataDir(Path directory) {
        dataDir = directory;
        return this;
    }

    /** Where the parts listen. */
    public SandboxBuilder ports(Ports wanted) {
        ports = wanted;
        return this;
    }

    /** Any free port for each part. */
    public SandboxBuilder freePorts() {
        return ports(Ports.free());
    }

    /** Empties the data directory first. */
    public SandboxBuilder fresh(boolean wanted) {
        fresh = wanted;
        return this;
    }

    /** Whether to seed the demo customers, prices and names. */
    public SandboxBuilder demo(boolean wanted) {
        demo = wanted;
        return this;
    }

    /** How many names of the demo drop on each of the next five days: every list of every hour is imported, and a short one sooner. */
    public SandboxBuilder namesPerDay(int count) {
        namesPerDay = count;
        return this;
    }

    /** One more argument for the server's JVM. */
    public SandboxBuilder serverArgument(String argument) {
        serverArguments.add(argument);
        return this;
    }

    /** How many servers share the database, 1 or 2. */
    public SandboxBuilder nodes(int count) {
        nodes = count;
        return this;
    }

    /** Leaves the server empty and the list unpublished, for a test that deploys the product itself. */
    public SandboxBuilder withoutProduct() {
        product = false;
        return this;
    }

    /** The sandbox, not started yet. */
    public Sandbox build() {
        return new Sandbox(new SandboxOptions(
                dataDir.toAbsolutePath().normalize(),
                serverHome.toAbsolutePath().normalize(),
                databaseScripts.toAbsolutePath().normalize(),
                ports,
                fresh,
                demo,
                namesPerDay,
                serverArguments,
                nodes,
                product));
    }
}
