package org.backorder.web.page.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Parameters of an address, as they are written behind its question mark: what is absent, blank or false is left out. */
public final class AddressQuery {
    private final StringBuilder query = new StringBuilder();

    /** One more parameter; its name is ours. */
    public AddressQuery and(String name, @Nullable Object value) {
        String text = value == null || Boolean.FALSE.equals(value)
                ? ""
                : value.toString().strip();
        if (!text.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The parameters, empty when there are none. */
    @Override
    public String toString() {
        return query.toString();
    }
}
