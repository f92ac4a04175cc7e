package org.backorder.sandbox.run;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.epp.RegistryOptions;
import org.backorder.sandbox.paypal.PayPalOptions;
import org.backorder.sandbox.scenario.ScenarioClock;

/** Describes the servers: the same image and environment, with a name, a directory and sockets of its own for each. */
final class ServerNodes {
    private final SandboxOptions options;
    private final SandboxDatabase database;
    private final ScenarioClock clock;
    private final Ports ports;
    private final String token = randomToken();
    private final int[] http;
    private final int[] management;
    private final int[] offsets;

    ServerNodes(SandboxOptions options, Ports ports, FreePorts free, SandboxDatabase database, ScenarioClock clock)
            throws StartFailure {
        this.options = options;
        this.database = database;
        this.clock = clock;
        this.ports = ports;
        http = new int[options.nodes()];
        management = new int[options.nodes()];
        offsets = new int[options.nodes()];
        for (int index = 0; index < options.nodes(); index++) {
            http[index] = index == 0 ? ports.http() : free.free();
            management[index] = index == 0 ? ports.management() : free.free();
            offsets[index] = free.auxiliaryOffset(http[index], management[index]);
        }
    }

    static String name(int number) {
        return "node" + number;
    }

    /** What the server's scenario endpoint asks for; new at every start. */
    String token() {
        return token;
    }

    /** The server of that number as it would start now: the clock's offset is today's. */
    ServerNode node(int number) {
        if (number < 1 || number > http.length) {
            throw new IllegalArgumentException("this sandbox has " + http.length + " server nodes, not " + number);
        }
        int index = number - 1;
        Path data = options.dataDir();
        return new ServerNode(
                name(number),
                data.resolve("server").resolve(name(number)),
                data.resolve(number == 1 ? "server.log" : "server-" + number + ".log"),
                data.resolve(name(number) + ".pid"),
                http[index],
                management[index],
                offsets[index],
                arguments(),
                environment());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(options.serverArguments());
        arguments.add("-Dbackorder.scenario.token=" + token);
        arguments.add("-Dbackorder.scenario.offset=" + clock.offset());
        return arguments;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("BACKORDER_DB_URL", database.url());
        environment.put("BACKORDER_DB_USER", "backorder_app");
        environment.put("BACKORDER_DB_PASSWORD", SandboxDatabase.PASSWORD);
        environment.put("BACKORDER_SMTP_HOST", "127.0.0.1");
        environment.put("BACKORDER_SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("BACKORDER_MAIL_FROM", "backorder@example.test");
        environment.put("BACKORDER_PUBLIC_URL", "http://127.0.0.1:" + ports.http());
        environment.put(
                "BACKORDER_DATA_DIR", options.dataDir().resolve("published").toString());
        environment.put("BACKORDER_PAYPAL_URL", "http://127.0.0.1:" + ports.payPal());
        environment.put("BACKORDER_PAYPAL_CLIENT_ID", PayPalOptions.CLIENT_ID);
        environment.put("BACKORDER_PAYPAL_CLIENT_SECRET", PayPalOptions.CLIENT_SECRET);
        environment.put("BACKORDER_PAYPAL_WEBHOOK_ID", PayPalOptions.WEBHOOK_ID);
        environment.put(Surroundings.EPP_PASSWORD_VARIABLE, RegistryOptions.PASSWORD);
        return environment;
    }

    private static String randomToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
