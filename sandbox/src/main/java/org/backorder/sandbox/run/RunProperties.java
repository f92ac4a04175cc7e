package org.backorder.sandbox.run;

import java.util.Properties;

/** Reads the {@code backorder.*} properties of the one-command run. */
final class RunProperties {
    private RunProperties() {}

    static SandboxBuilder read(Properties properties) throws StartFailure {
        SandboxBuilder builder = Sandbox.builder(
                        RunCommand.required(properties, "backorder.server.home"),
                        RunCommand.required(properties, "backorder.migrations"))
                .dataDir(RunCommand.required(properties, "backorder.data.dir"))
                .fresh(flag(properties, "backorder.fresh"))
                .ports(ports(properties));
        String arguments = properties.getProperty("backorder.server.arguments", "");
        for (String argument :
                arguments.isBlank() ? new String[0] : arguments.trim().split("\\s+")) {
            builder.serverArgument(argument);
        }
        return builder;
    }

    private static Ports ports(Properties properties) throws StartFailure {
        Ports usual = Ports.usual();
        return new Ports(
                port(properties, "backorder.http.port", usual.http()),
                port(properties, "backorder.management.port", usual.management()),
                port(properties, "backorder.sandbox.port", usual.sandbox()),
                port(properties, "backorder.epp.port", usual.epp()),
                port(properties, "backorder.smtp.port", usual.smtp()),
                port(properties, "backorder.imap.port", usual.imap()),
                port(properties, "backorder.db.port", usual.database()),
                port(properties, "backorder.paypal.port", usual.payPal()));
    }

    // present without a value counts: -Dbackorder.fresh
    private static boolean flag(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value != null && !"false".equalsIgnoreCase(value.trim());
    }

    private static int port(Properties properties, String name, int usual) throws StartFailure {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.trim());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " is no port number: " + value, e);
        }
        throw new StartFailure(name + " is no port number: " + value);
    }
}
