package org.backorder.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.demo.DemoSeed;
import org.backorder.sandbox.demo.DroppingWorld;
import org.backorder.sandbox.epp.RegistryOptions;
import org.backorder.sandbox.epp.SandboxRegistry;
import org.backorder.sandbox.epp.command.Seeds;
import org.backorder.sandbox.lists.ListPublisher;
import org.backorder.sandbox.lists.RatePublisher;
import org.backorder.sandbox.mailbox.Mailbox;
import org.backorder.sandbox.paypal.PayPalOptions;
import org.backorder.sandbox.paypal.PayPalStandIn;
import org.backorder.sandbox.scenario.BadCall;
import org.backorder.sandbox.scenario.BankCalls;
import org.backorder.sandbox.scenario.ClockAdvance;
import org.backorder.sandbox.scenario.ClockCalls;
import org.backorder.sandbox.scenario.ControlServer;
import org.backorder.sandbox.scenario.FaultCalls;
import org.backorder.sandbox.scenario.FrontPage;
import org.backorder.sandbox.scenario.JobRecords;
import org.backorder.sandbox.scenario.ListCalls;
import org.backorder.sandbox.scenario.MailCalls;
import org.backorder.sandbox.scenario.PayPalCalls;
import org.backorder.sandbox.scenario.RateCalls;
import org.backorder.sandbox.scenario.RegistryCalls;
import org.backorder.sandbox.scenario.Routes;
import org.backorder.sandbox.scenario.ScenarioClock;
import org.backorder.sandbox.scenario.ServerClient;

/** What stands around the servers: mail, registry, drop list and the control interface over them. */
final class Surroundings {
    private static final String REGISTRAR = "backorder";
    static final String EPP_PASSWORD_VARIABLE = "BACKORDER_EPP_SANDBOX_PASSWORD";

    private final Mailbox mailbox;
    private final SandboxRegistry registry;
    private final ClockAdvance advance;
    private final ListCalls lists;

    private Surroundings(Mailbox mailbox, SandboxRegistry registry, ClockAdvance advance, ListCalls lists) {
        this.mailbox = mailbox;
        this.registry = registry;
        this.advance = advance;
        this.lists = lists;
    }

    /**
     * Starts all of it and writes the rows by which the product finds it.
     *
     * @param started takes each part as soon as it runs, so that a failure stops what there is
     * @param servers those that run at the time of a call, the first one first
     */
    static Surroundings start(
            SandboxOptions options,
            Ports ports,
            SandboxDatabase database,
            ScenarioClock clock,
            Deque<AutoCloseable> started,
            Supplier<List<ServerClient>> servers)
            throws IOException, SQLException {
        Mailbox mailbox = Mailbox.start(ports.smtp(), ports.imap());
        started.push(mailbox);
        Path registryData = options.dataDir().resolve("registry");
        SandboxRegistry registry =
                SandboxRegistry.start(RegistryOptions.usual(registryData, clock).withPort(ports.epp()));
        started.push(registry);
        try (Connection owner = database.asOwner()) {
            seed(options, ports, clock, registry, owner);
        }
        DroppingWorld world = new DroppingWorld(registry, tlds(database));
        if (options.demo()) {
            world.fill(clock.instant(), options.namesPerDay());
        }
        ListPublisher publisher = new ListPublisher(
                now -> {
                    world.trickle(now);
                    return registry.listed(now).stream()
                            .map(seed -> new ListPublisher.Listed(seed.name(), seed.dropAt()))
                            .toList();
                },
                clock);
        ClockAdvance advance = new ClockAdvance(clock, servers);
        Supplier<ServerClient> first =
                () -> servers.get().stream().findFirst().orElseThrow(() -> new IllegalStateException("no server runs"));
        ListCalls lists = new ListCalls(publisher, first, advance);
        Routes routes = new Routes();
        new ClockCalls(clock, advance, new JobRecords(database::asOwner)).addTo(routes);
        new RegistryCalls(registry).addTo(routes);
        new FaultCalls(registry).addTo(routes);
        lists.addTo(routes);
        new RateCalls(new RatePublisher(clock)).addTo(routes);
        new MailCalls(mailbox).addTo(routes);
        new BankCalls(first, advance, clock).addTo(routes);
        new PayPalCalls(payPal(ports, clock, started), advance).addTo(routes);
        new FrontPage(URI.create("http://127.0.0.1:" + ports.http() + "/")).addTo(routes);
        started.push(ControlServer.start(ports.sandbox(), routes));
        return new Surroundings(mailbox, registry, advance, lists);
    }

    private static PayPalStandIn payPal(Ports ports, ScenarioClock clock, Deque<AutoCloseable> started)
            throws IOException {
        URI webhooks = URI.create("http://127.0.0.1:" + ports.http() + "/paypal/webhook");
        PayPalStandIn payPal = PayPalStandIn.start(new PayPalOptions(ports.payPal(), webhooks, clock));
        started.push(payPal);
        return payPal;
    }

    /** The registry, for tests that look into it or storm it. */
    SandboxRegistry registry() {
        return registry;
    }

    /** The mail received. */
    Mailbox mailbox() {
        return mailbox;
    }

    /** Moves scenario time. */
    ClockAdvance advance() {
        return advance;
    }

    /** Publishes the list and lets the product import it. */
    void publishList() throws IOException, BadCall {
        lists.publish();
    }

    private static void seed(
            SandboxOptions options, Ports ports, ScenarioClock clock, SandboxRegistry registry, Connection owner)
            throws SQLException {
        DemoSeed seed = new DemoSeed(owner, clock.instant());
        seed.world(
                registry.port(),
                registry.caCertificate().toAbsolutePath().toString(),
                REGISTRAR,
                EPP_PASSWORD_VARIABLE,
                Seeds.TRUSTEE,
                "http://127.0.0.1:" + ports.sandbox() + ListPublisher.PATH);
        seed.rates("http://127.0.0.1:" + ports.sandbox() + RatePublisher.PATH);
        if (options.demo()) {
            seed.people();
        }
    }

    private static List<String> tlds(SandboxDatabase database) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT label FROM tld ORDER BY label")) {
            List<String> labels = new ArrayList<>();
            while (rows.next()) {
                labels.add(rows.getString(1));
            }
            return labels;
        }
    }
}
