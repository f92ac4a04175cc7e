package org.backorder.settings;

import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where people open the panel: what links in mails and feeds begin with.
 *
 * @param root without a slash at its end
 */
public record PublicAddress(URI root) implements Serializable {
    private static final String VARIABLE = "BACKORDER_PUBLIC_URL";
    private static final String UNSET = "http://127.0.0.1:8080";

    /** Refuses nonsense with a plain sentence. */
    public PublicAddress {
        String scheme = String.valueOf(root.getScheme()).toLowerCase(Locale.ROOT);
        if (root.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(
                    VARIABLE + " must begin with http:// or https://, not \"" + root + "\".");
        }
    }

    static PublicAddress read(Function<String, @Nullable String> environment) {
        String text = environment.apply(VARIABLE);
        return new PublicAddress(
                URI.create(text == null || text.isBlank() ? UNSET : text.strip().replaceAll("/+$", "")));
    }

    /** The address of a page: {@code at("/ledger/account")}. */
    public String at(String path) {
        return root + path;
    }
}
