package org.backorder.web.api;

import org.backorder.refusal.Refusal;

/** No handler claims that command name (500). */
final class UnknownCommand extends Refusal {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 64;

    UnknownCommand(String name) {
        super(500, "unknown-command", name.substring(0, Math.min(name.length(), SHOWN)));
    }
}
