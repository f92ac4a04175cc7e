package org.backorder.it.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The accessibility checker axe-core, as it runs in the page. */
final class AxeScript {
    /** Defines {@code axe}. */
    static final String TEXT = text();

    /** Answers what is serious or critical, each with the first elements it was found on. */
    static final String RUN = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(results => results.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ' (' + rule.nodes.length + '): ' + rule.nodes.slice(0, 3)
                    .map(node => node.html.slice(0, 200) + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 300)).join(' | ')))
            """;

    private AxeScript() {}

    private static String text() {
        try (InputStream script = AxeScript.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
