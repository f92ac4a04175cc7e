package org.backorder.alerts.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.backorder.alerts.mail.MailContent;
import org.backorder.alerts.mail.MailTemplate;
import org.backorder.alerts.mail.OutgoingMail;
import org.backorder.alerts.mail.SendMail;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.outbox.Subscriber;
import org.backorder.passwordreset.PasswordReplaced;
import org.backorder.settings.PublicAddress;

/** Tells a customer that its password was replaced by a link (R3): whoever did not do it learns of it. */
@Dependent
class PasswordReplacedNotice implements Subscriber<PasswordReplaced> {
    @Inject
    Customers customers;

    @Inject
    SendMail sendMail;

    @Inject
    PublicAddress address;

    @Override
    public String name() {
        return "password-replaced-mail";
    }

    @Override
    public Class<PasswordReplaced> event() {
        return PasswordReplaced.class;
    }

    @Override
    public void receive(UUID eventId, PasswordReplaced fact, Instant occurredAt, Instant now) {
        CustomerView customer = customers.byId(new CustomerId(fact.customerId()));
        sendMail.send(
                new OutgoingMail(
                        "password-replaced:" + eventId,
                        fact.customerId(),
                        "password-replaced",
                        customer.email(),
                        content(customer, address, occurredAt)),
                now);
    }

    static MailContent content(CustomerView customer, PublicAddress address, Instant at) {
        Map<String, String> values = Map.of(
                "login", customer.login(),
                "at", MailInstant.of(at, ZoneOffset.UTC),
                "atLocal", MailInstant.of(at, customer.zone()),
                "link", address.at("/session/forgot"));
        return MailTemplate.read(PasswordReplacedNotice.class, "password-replaced", customer.locale())
                .render(values, Map.of());
    }
}
