package org.backorder.sandbox.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a server's JVM. The JVM is started itself, not through the server's script, so that a signal reaches it
 * and not a shell between.
 */
final class ServerCommand {
    /** What the server's own script opens to libraries that reflect on the JDK. */
    private static final List<String> MODULAR = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private ServerCommand() {}

    static List<String> of(Path home, ServerNode node) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D[Standalone:" + node.name() + "]");
        // enough for the demo and a million-row list import, small enough for a laptop
        command.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:MaxMetaspaceSize=512m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(MODULAR);
        command.addAll(node.jvmArguments());
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-Dorg.jboss.logmanager.nocolor=true");
        command.add("-Djava.awt.headless=true");
        command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
        command.add("-Dorg.jboss.boot.log.file=" + node.base().resolve("log/server.log"));
        command.add("-Dlogging.configuration=file:" + node.base().resolve("configuration/logging.properties"));
        command.add("-jar");
        command.add(home.resolve("jboss-modules.jar").toString());
        command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + node.base());
        command.add("-Djboss.node.name=" + node.name());
        command.add("-Djboss.bind.address=127.0.0.1");
        command.add("-Djboss.bind.address.management=127.0.0.1");
        command.add("-Djboss.bind.address.private=127.0.0.1");
        // the server adds the offset to every socket, so the two fixed ones have it taken off first
        command.add("-Djboss.socket.binding.port-offset=" + node.offset());
        command.add("-Djboss.http.port=" + (node.http() - node.offset()));
        command.add("-Djboss.management.http.port=" + (node.management() - node.offset()));
        // cluster ports are found through the database, so any free ones do
        command.add("-Djboss.jgroups.port=0");
        command.add("-Djboss.jgroups.fd.port=0");
        return command;
    }
}
