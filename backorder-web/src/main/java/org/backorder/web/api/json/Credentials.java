package org.backorder.web.api.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.backorder.apikey.ResolveApiKey;
import org.backorder.web.api.MalformedRequest;
import org.backorder.web.api.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the {@code Authorization} header says: {@code Basic} with login and password (RFC 7617, UTF-8), or
 * {@code Bearer} with an API key or the token of a session (RFC 6750).
 */
record Credentials(String login, String password, String apiKey, String session) {
    private static final Credentials NONE = new Credentials("", "", "", "");

    /** Nobody for a missing header or another scheme; an unreadable one is refused with 507. */
    static Credentials of(@Nullable String authorization) {
        if (authorization == null) {
            return NONE;
        }
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String value = blank < 0 ? "" : authorization.substring(blank + 1).trim();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(value);
            case "bearer" ->
                ResolveApiKey.isKey(value) ? new Credentials("", "", value, "") : new Credentials("", "", "", value);
            default -> NONE;
        };
    }

    /** The fields of a request with these credentials. */
    RequestFields fields(String subuser, Map<String, String> parameters) {
        return RequestFields.of(login, password, apiKey, session, subuser, parameters);
    }

    private static Credentials basic(String value) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest("Authorization: expected Basic and login:password in Base64");
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new MalformedRequest("Authorization: expected Basic and login:password in Base64");
        }
        return new Credentials(pair.substring(0, colon), pair.substring(colon + 1), "", "");
    }

    /** Names nothing: all of it is secret or personal. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
