package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the server is reached from outside: as the operator says, else as the running request reached it. */
@ApplicationScoped
public class PublicAddress {
    private static final @Nullable String CONFIGURED = System.getenv("BACKORDER_PUBLIC_URL");

    @Inject
    HttpServletRequest request;

    /** The address of a path of ours, which begins with a slash. */
    public String of(String path) {
        String base = CONFIGURED;
        if (base == null || base.isBlank()) {
            String asked = request.getRequestURL().toString();
            base = asked.substring(0, asked.length() - request.getRequestURI().length()) + request.getContextPath();
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
