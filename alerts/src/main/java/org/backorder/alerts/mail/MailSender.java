package org.backorder.alerts.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gives a mail to the mail server as UTF-8 {@code multipart/alternative}, text first (RFC 2046 section 5.1.4). */
@Dependent
class MailSender {
    private static final String UTF8 = "UTF-8";

    /** RFC 5322 section 3.3: the zone in digits; its name is for readers of old mail alone. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US);

    @Resource(lookup = "java:jboss/mail/Backorder")
    Session session;

    /** What became of a try. */
    sealed interface Outcome {
        /** The server took it. */
        record Accepted() implements Outcome {}

        /** Try again; the text says what was wrong. */
        record Failed(String problem) implements Outcome {}

        /** Never try again: the server will not take this address. */
        record Refused(String problem) implements Outcome {}
    }

    Outcome send(DueMail mail, Instant now) {
        try {
            Transport.send(message(mail, now));
            return new Outcome.Accepted();
        } catch (SendFailedException e) {
            // the server named an address it does not take: no later try changes that
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            return refused ? new Outcome.Refused(String.valueOf(e)) : new Outcome.Failed(String.valueOf(e));
        } catch (AddressException e) {
            return new Outcome.Refused(String.valueOf(e)); // no address at all
        } catch (MessagingException e) {
            return new Outcome.Failed(String.valueOf(e));
        }
    }

    private MimeMessage message(DueMail mail, Instant now) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, mail.messageId());
        message.setFrom(); // the session's own sender
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.content().subject(), UTF8);
        message.setHeader("Date", DATE.format(now.atZone(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers, please
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.content().text(), UTF8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.content().html(), UTF8, "html");
        MimeMultipart both = new MimeMultipart("alternative", text, html);
        message.setContent(both);
        return message;
    }

    /** A message that keeps its Message-ID, where the library would make a new one for every try. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
