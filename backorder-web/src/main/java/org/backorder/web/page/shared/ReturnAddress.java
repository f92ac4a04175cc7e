package org.backorder.web.page.shared;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path of this panel and nothing else, so that no link of ours leads elsewhere. */
public final class ReturnAddress {
    private static final String HOME = "/";

    private ReturnAddress() {}

    /** The address itself when it stays in the panel, else the front page. */
    public static String safe(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return HOME;
        }
        // browsers read a backslash as a slash and drop control characters: "/\host" would leave the panel
        if (address.indexOf('\\') >= 0 || address.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            return HOME;
        }
        try {
            URI uri = new URI(address);
            boolean inside = uri.getScheme() == null && uri.getRawAuthority() == null;
            return inside && !uri.getPath().startsWith("/session/") ? address : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
