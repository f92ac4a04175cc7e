package org.backorder.sandbox.scenario;

import java.net.URI;

/** The page a person sees who opens the control interface in a browser. */
public final class FrontPage {
    private final URI panel;

    /** With a link to the product's panel. */
    public FrontPage(URI panel) {
        this.panel = panel;
    }

    /** Adds the page; it lists every call there is. */
    public void addTo(Routes routes) {
        routes.add("GET", "/", call -> Reply.page(html(routes)));
    }

    private String html(Routes routes) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Backorder sandbox"
                        + "</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;"
                        + "padding:0 1rem}</style></head><body><main><h1>Backorder sandbox</h1><p><a href=\"");
        page.append(panel).append("\">Control panel</a> · <a href=\"/mail/\">Mail</a> · <a href=\"/clock\">Clock</a>");
        page.append("</p><h2>Calls</h2><ul>");
        routes.all().forEach(call -> page.append("<li><code>").append(call).append("</code></li>"));
        return page.append("</ul></main></body></html>").toString();
    }
}
