package org.backorder.alerts.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Hands a mail over for delivery: a row of the running transaction, one per fact (R44). */
@Stateless
public class SendMail {
    @Inject
    MailStore mails;

    /** Writes the mail unless one with its key exists; true when it is new. Its Message-ID is made here, once for all tries. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean send(OutgoingMail mail, Instant now) {
        return mails.add(mail, "<" + UUID.randomUUID() + "@backorder>", now);
    }
}
