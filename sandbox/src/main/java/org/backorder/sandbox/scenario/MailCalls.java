package org.backorder.sandbox.scenario;

import org.backorder.sandbox.mailbox.MailPage;
import org.backorder.sandbox.mailbox.Mailbox;

/** {@code /mail}: what the product sent. */
public final class MailCalls {
    private final Mailbox mailbox;

    public MailCalls(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add(
                "GET",
                "/mail",
                call -> Reply.json(mailbox.received(call.parameter("to").orElse(null))));
        routes.add(
                "GET",
                "/mail/",
                call -> Reply.page(
                        MailPage.of(mailbox.received(call.parameter("to").orElse(null)))));
    }
}
