package org.backorder.web.api;

/**
 * One command of the gateway: reads typed parameters, calls one transition service or query, turns the result into properties.
 * To add a command: write {@code <Command>Handler} in the package of its feature and a page in {@code backorder-web/commands}.
 */
public interface CommandHandler {
    /** The command's name; a method, because container proxies hide annotations. */
    String command();

    /** Performs the command; refuses by throwing a Refusal. */
    CommandResponse handle(CommandCall call);
}
