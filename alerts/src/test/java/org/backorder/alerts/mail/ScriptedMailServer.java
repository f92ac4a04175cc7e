package org.backorder.alerts.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback, spoken to by SMTP, that answers recipients as it is told and can break the line after a message. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<IOException> brokenLines = new CopyOnWriteArrayList<>();
    private volatile String recipientAnswer = "250 ok";
    private volatile boolean silent;

    ScriptedMailServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** As the server's mail resource has it. */
    Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(listener.getLocalPort()));
        properties.setProperty("mail.smtp.localhost", "node.example.test");
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "5000");
        properties.setProperty("mail.from", "backorder@example.test");
        return Session.getInstance(properties);
    }

    void answersRecipientsWith(String answer) {
        recipientAnswer = answer;
    }

    /** Takes messages and breaks the line instead of saying so. */
    void breaksTheLineAfterAMessage(boolean wanted) {
        silent = wanted;
    }

    /** Every message whose last line arrived, in order. */
    List<MimeMessage> messages() throws MessagingException {
        List<MimeMessage> read = new CopyOnWriteArrayList<>();
        for (String message : messages) {
            read.add(new MimeMessage(
                    session(), new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1))));
        }
        return read;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                talk(socket);
            } catch (IOException e) {
                brokenLines.add(e); // by the client, or because the test is over
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        say(out, "220 mail.example.test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (verb.equals("DATA")) {
                say(out, "354 go on");
                messages.add(message(in));
                if (silent) {
                    return;
                }
            }
            say(out, verb.equals("RCPT") ? recipientAnswer : verb.equals("QUIT") ? "221 bye" : "250 ok");
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
