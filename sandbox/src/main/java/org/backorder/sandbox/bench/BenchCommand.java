package org.backorder.sandbox.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.backorder.sandbox.run.Sandbox;

/** Starts a sandbox of its own on free ports, runs the benchmarks one after another and prints the table of ratios. */
public final class BenchCommand {
    private BenchCommand() {}

    /** Runs the benchmarks that {@code backorder.bench} names, with commas between; all when it is empty. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        Table table = new Table();
        try (Sandbox sandbox = Sandbox.builder(
                        Path.of(System.getProperty("backorder.server.home")),
                        Path.of(System.getProperty("backorder.migrations")))
                .dataDir(Path.of(System.getProperty("backorder.data.dir")))
                .freePorts()
                .fresh(true)
                .build()) {
            sandbox.start();
            Bench bench = new Bench(sandbox, table, out);
            // the races before the bulk: a million orders leave a database behind that is busy cleaning up
            if (wanted("gateway")) {
                new GatewayBench(bench).run();
            }
            if (wanted("punctuality")) {
                new PunctualityBench(bench).run();
            }
            if (wanted("rival")) {
                new RivalBench(bench).run();
            }
            if (wanted("bulk")) {
                new BulkBench(bench).run();
            }
            if (wanted("activation")) {
                new ActivationBench(bench).run();
            }
        } finally {
            table.print(out);
        }
        System.exit(0);
    }

    private static boolean wanted(String name) {
        String only = System.getProperty("backorder.bench", "");
        return only.isEmpty() || List.of(only.split(",", -1)).contains(name);
    }
}
