package org.backorder.sandbox.run;

/** Why the sandbox cannot start, in one line for the person at the console. */
public final class StartFailure extends Exception {
    public StartFailure(String line) {
        super(line);
    }

    StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
