package org.backorder.sandbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final String BOTH = """
            From: =?UTF-8?Q?R=C3=BCckruf?= <backorder@example.test>
            To: Anna <Anna@example.test>
            Subject: =?UTF-8?B?R3V0aGFiZW4gcmVpY2h0IGbDvHIgMyBOYW1lbiBuaWNodA==?=
             =?UTF-8?Q?_=E2=80=93_bitte_aufladen?=
            Date: Fri, 01 May 2026 12:00:00 +0200
            Message-ID: <one@backorder>
            X-Note: folded
             over two lines
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            F=C3=BCr drei Namen.
            --b
            Content-Type: text/html; charset=ISO-8859-1
            Content-Transfer-Encoding: base64

            PHA+RvxyIGRyZWkgTmFtZW4uPC9wPg==
            --b--
            """;

    private final Mailbox mailbox = Mailbox.start(0, 0);

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void showsHeadersDecoded() throws Exception {
        send(BOTH, "anna@example.test");
        ReceivedMail mail = mailbox.received(null).get(0);
        assertThat(mail.from()).isEqualTo("backorder@example.test");
        assertThat(mail.to()).containsExactly("anna@example.test");
        assertThat(mail.subject()).isEqualTo("Guthaben reicht für 3 Namen nicht – bitte aufladen");
        assertThat(mail.date()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(mail.headers())
                .containsEntry("Message-ID", List.of("<one@backorder>"))
                .containsEntry("From", List.of("Rückruf <backorder@example.test>"))
                .containsEntry("X-Note", List.of("folded over two lines"));
    }

    @Test
    void showsTextAndHtmlParts_whateverTheirEncoding() throws Exception {
        send(BOTH, "anna@example.test");
        ReceivedMail mail = mailbox.received(null).get(0);
        assertThat(mail.text().strip()).isEqualTo("Für drei Namen.");
        assertThat(mail.html().strip()).isEqualTo("<p>Für drei Namen.</p>");
    }

    @Test
    void leavesAbsentPartsEmpty_andTakesNoAttachmentForText() throws Exception {
        send("To: anna@example.test\nContent-Type: text/plain\n\nplain\n", "anna@example.test");
        send("""
                To: anna@example.test
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="list.txt"

                attached
                --b--
                """, "anna@example.test");
        List<ReceivedMail> mails = mailbox.received(null);
        assertThat(mails).extracting(mail -> mail.text().strip()).containsExactly("plain", "");
        assertThat(mails)
                .extracting(ReceivedMail::html, ReceivedMail::subject, ReceivedMail::from)
                .containsOnly(tuple("", "", mails.get(0).from()));
    }

    @Test
    void filtersByRecipient_inAnyCase() throws Exception {
        send("To: anna@example.test\nSubject: 1\n\n.\n", "anna@example.test");
        send("To: bert@example.test, Anna <ANNA@example.test>\nSubject: 2\n\n.\n", "anna@example.test");
        send("To: joanna@example.test\nSubject: 3\n\n.\n", "joanna@example.test");
        assertThat(mailbox.received("Anna@Example.test"))
                .extracting(ReceivedMail::subject)
                .containsExactly("1", "2");
        assertThat(mailbox.received("nobody@example.test")).isEmpty();
        assertThat(mailbox.received(null)).hasSize(3);
    }

    @Test
    void letsMailProgramsRead() throws Exception {
        send(BOTH, "anna@example.test");
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mailbox.imapPort(), "anna@example.test", "anna@example.test");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessage(1).getSubject()).endsWith("bitte aufladen");
            }
        }
    }

    @Test
    void showsAPageOnWhichMailRunsNothing() throws Exception {
        send("""
                To: anna@example.test
                Subject: <script>alert(1)</script>
                Content-Type: text/html

                <p title="a">x</p><script>alert(2)</script>
                """, "anna@example.test");
        send("To: anna@example.test\nSubject: newest\n\n.\n", "anna@example.test");
        String page = MailPage.of(mailbox.received(null));
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)")
                .contains("<iframe sandbox title=\"HTML part\" srcdoc=\"&lt;p title=&quot;a&quot;&gt;");
        assertThat(page.indexOf("newest")).isLessThan(page.indexOf("alert(1)"));
        assertThat(MailPage.of(List.of())).contains("None yet.");
    }

    private void send(String message, String recipient) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        properties.setProperty("mail.smtp.from", "bounce@example.test");
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        Session session = Session.getInstance(properties);
        // as it is: Transport.send would give it headers of its own
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(bytes)), InternetAddress.parse(recipient));
        }
    }
}
