package org.backorder.sandbox.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real SMTP and IMAP server on loopback that takes mail for anybody and keeps it. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    /** Starts listening; the IMAP login of an address is the address, with itself as the password. */
    public static Mailbox start(int smtpPort, int imapPort) {
        ServerSetup smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        for (ServerSetup setup : List.of(smtp, imap)) {
            setup.setServerStartupTimeout(10_000);
        }
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        return new Mailbox(server);
    }

    /** Everything received, in order of receipt; with an address only what was sent to it. */
    public List<ReceivedMail> received(@Nullable String to) throws MessagingException, IOException {
        List<ReceivedMail> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ReceivedMail mail = ReceivedMail.of(message);
            if (to == null || mail.isTo(to)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    /** The port mail is sent to. */
    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** The port mail is read from. */
    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
