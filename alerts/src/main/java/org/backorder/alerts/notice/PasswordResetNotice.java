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
import org.backorder.customer.CustomerView;
import org.backorder.outbox.Subscriber;
import org.backorder.passwordreset.IssueResetLink;
import org.backorder.passwordreset.PasswordResetRequested;
import org.backorder.passwordreset.ResetLink;
import org.backorder.settings.PublicAddress;

/**
 * The mail with a link to replace a forgotten password (R3), if anyone has the login. It goes to the account's own address, which
 * no role and no API key can change. The link is made here, and its secret is in the mail alone.
 */
@Dependent
class PasswordResetNotice implements Subscriber<PasswordResetRequested> {
    @Inject
    IssueResetLink issueResetLink;

    @Inject
    SendMail sendMail;

    @Inject
    PublicAddress address;

    @Override
    public String name() {
        return "password-reset-mail";
    }

    @Override
    public Class<PasswordResetRequested> event() {
        return PasswordResetRequested.class;
    }

    @Override
    public void receive(UUID eventId, PasswordResetRequested fact, Instant occurredAt, Instant now) {
        issueResetLink.issue(fact.requestId(), now).ifPresent(link -> {
            CustomerView customer = link.customer();
            sendMail.send(
                    new OutgoingMail(
                            "password-reset:" + eventId,
                            customer.id().value(),
                            "password-reset",
                            customer.email(),
                            content(link, address)),
                    now);
        });
    }

    static MailContent content(ResetLink link, PublicAddress address) {
        CustomerView customer = link.customer();
        Map<String, String> values = Map.of(
                "login", customer.login(),
                "link", address.at("/session/reset?token=" + link.token()),
                "until", MailInstant.of(link.expiresAt(), ZoneOffset.UTC),
                "untilLocal", MailInstant.of(link.expiresAt(), customer.zone()));
        return MailTemplate.read(PasswordResetNotice.class, "password-reset", customer.locale())
                .render(values, Map.of());
    }
}
