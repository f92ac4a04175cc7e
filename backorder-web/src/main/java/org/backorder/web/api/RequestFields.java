package org.backorder.web.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request (api.md 1.2), query and body merged: the body wins over the query, {@code s_command} wins over
 * parameters sent as fields of their own, and of two equal keys the later one wins.
 */
public final class RequestFields {
    private static final int MOST = 5_000;

    private final Map<String, String> ownFields = new HashMap<>();
    private final Map<String, String> commandLines = new HashMap<>();
    private String entity = "";
    private String login = "";
    private String password = "";
    private String otp = "";
    private String session = "";
    private String apiKey = "";
    private String subuser = "";

    private RequestFields() {}

    /** Reads the raw query string and the body; refuses unreadable ones with 507. */
    static RequestFields read(@Nullable String rawQuery, byte[] body) {
        RequestFields fields = new RequestFields();
        if (rawQuery != null) {
            FormDecoder.decode(bytesOf(rawQuery), fields::take);
        }
        FormDecoder.decode(body, fields::take);
        return fields;
    }

    /**
     * The fields of a call whose credentials come apart from its command.
     *
     * @param apiKey an API key; empty when the others count. No field of the gateway carries one
     * @param session token of a session; empty when login and password count
     * @param subuser whose view to take; empty for the caller's own
     * @param parameters of the command, COMMAND included; refused with 507 when there are too many
     */
    public static RequestFields of(
            String login,
            String password,
            String apiKey,
            String session,
            String subuser,
            Map<String, String> parameters) {
        RequestFields fields = new RequestFields();
        fields.login = login;
        fields.password = password;
        fields.apiKey = apiKey;
        fields.session = session;
        fields.subuser = subuser;
        parameters.forEach((name, value) -> fields.put(fields.ownFields, name, value));
        return fields;
    }

    /** A server hands over unescaped bytes of a query as one character each; real wide characters can only be Unicode. */
    private static byte[] bytesOf(String rawQuery) {
        boolean wide = rawQuery.chars().anyMatch(c -> c > 0xFF);
        return rawQuery.getBytes(wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private void take(String name, String value) {
        if (name.length() < 2 || name.charAt(1) != '_' || (name.charAt(0) | 0x20) != 's') {
            put(ownFields, name, value);
            return;
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "s_command" -> takeLines(value);
            case "s_entity" -> entity = value.trim();
            case "s_login" -> login = value.trim();
            case "s_pw" -> password = value; // never trimmed: blanks belong to it
            case "s_otp" -> otp = value.trim();
            case "s_session", "s_sessionid" -> session = value.trim();
            case "s_user" -> subuser = value.trim();
            default -> {} // s_remoteaddr and what other versions of the clients send change nothing here
        }
    }

    private void takeLines(String command) {
        int start = 0;
        int number = 1;
        while (start < command.length()) {
            int stop = command.indexOf('\n', start);
            if (stop < 0) {
                stop = command.length();
            }
            takeLine(command, start, stop, number);
            start = stop + 1;
            number++;
        }
    }

    private void takeLine(String command, int start, int stop, int number) {
        int equals = command.indexOf('=', start);
        if (equals >= 0 && equals < stop) {
            put(commandLines, command.substring(start, equals), command.substring(equals + 1, stop));
            return;
        }
        String line = command.substring(start, stop).trim();
        // the frame that documentation prints around a command carries nothing
        if (!line.isEmpty() && !"[COMMAND]".equalsIgnoreCase(line) && !"EOF".equalsIgnoreCase(line)) {
            throw new MalformedRequest("line " + number + " of s_command has no = between key and value");
        }
    }

    private void put(Map<String, String> target, String name, String value) {
        String key = name.trim().toUpperCase(Locale.ROOT);
        if (!key.isEmpty()) {
            if (ownFields.size() + commandLines.size() >= MOST) { // before anybody has signed in
                throw new MalformedRequest("more than " + MOST + " parameters");
            }
            target.put(key, value.replace('\r', ' ').replace('\n', ' ').trim());
        }
    }

    String entity() {
        return entity;
    }

    String login() {
        return login;
    }

    String password() {
        return password;
    }

    /** The one-time password of a second factor. */
    String otp() {
        return otp;
    }

    String session() {
        return session;
    }

    String apiKey() {
        return apiKey;
    }

    String subuser() {
        return subuser;
    }

    /** The command's parameters, COMMAND itself included. */
    CommandParameters parameters() {
        if (ownFields.isEmpty()) {
            return new CommandParameters(commandLines);
        }
        Map<String, String> merged = new HashMap<>(ownFields);
        merged.putAll(commandLines);
        return new CommandParameters(merged);
    }

    /** Names nothing: every field may be a secret. */
    @Override
    public String toString() {
        return "RequestFields";
    }
}
