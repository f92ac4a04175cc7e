package org.backorder.sandbox.mailbox;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived.
 *
 * @param date of the header, ISO 8601; empty when there is none
 * @param headers every header, decoded, in order
 * @param text the text part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
public record ReceivedMail(
        String from,
        List<String> to,
        String subject,
        String date,
        Map<String, List<String>> headers,
        String text,
        String html) {

    /** Copies what is mutable. */
    public ReceivedMail {
        to = List.copyOf(to);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static ReceivedMail of(MimeMessage message) throws MessagingException, IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(decoded(header.getValue()));
        }
        return new ReceivedMail(
                addresses(message.getFrom()).stream().findFirst().orElse(""),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                message.getSubject() == null ? "" : message.getSubject(),
                message.getSentDate() == null
                        ? ""
                        : message.getSentDate().toInstant().toString(),
                headers,
                part(message, "text/plain"),
                part(message, "text/html"));
    }

    /** True when it was sent to that address, any case. */
    public boolean isTo(String address) {
        return to.stream().anyMatch(one -> one.equalsIgnoreCase(address));
    }

    private static List<String> addresses(jakarta.mail.Address @Nullable [] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses)
                .map(address -> address instanceof InternetAddress internet
                        ? internet.getAddress().toLowerCase(Locale.ROOT)
                        : address.toString())
                .toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header; // shown as it came
        }
    }
}
