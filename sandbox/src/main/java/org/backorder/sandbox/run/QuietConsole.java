package org.backorder.sandbox.run;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Turns the console down to what a person at it wants to read: our own lines, and warnings of the libraries. */
final class QuietConsole {
    // held, because a logger nobody holds is collected together with its level
    private static final List<Logger> LIBRARIES = Stream.of(
                    "org.flywaydb", "io.zonky", "com.icegreen", "org.eclipse.angus", "jakarta.mail")
            .map(Logger::getLogger)
            .toList();

    private QuietConsole() {}

    static void install() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new OneLine());
        }
        LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
    }

    /** Level and message on one line, and the kind of failure below. */
    private static final class OneLine extends SimpleFormatter {
        @Override
        public String format(LogRecord line) {
            String text = line.getLevel() + " " + formatMessage(line) + System.lineSeparator();
            Throwable thrown = line.getThrown();
            return thrown == null ? text : text + "  " + thrown + System.lineSeparator();
        }
    }
}
