package org.backorder.alerts.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.NotFound;

/** Parked to due: an operator has removed what stood in the way of a mail. It keeps its Message-ID, by which mailboxes know a repeat. */
@Stateless
public class RetryMail {
    @Inject
    MailStore mails;

    @Inject
    AuditTrail audit;

    /** Makes the mail due at once with all its tries before it; refuses with NotFound when it is not parked. The edge lets operators only. */
    public void retry(long id, Instant now) {
        if (!mails.unpark(id, now)) {
            throw new NotFound("parked mail", Long.toString(id));
        }
        audit.record("RetryMail", "mail", Long.toString(id), Map.of("state", "PARKED"), Map.of("state", "DUE"), now);
    }
}
