package org.backorder.sandbox.scenario;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.backorder.sandbox.lists.Edition;
import org.backorder.sandbox.lists.ListPublisher;

/** {@code /lists}: serves the published drop list, and publishes anew with an import by the product. */
public final class ListCalls {
    private final ListPublisher publisher;
    private final Supplier<ServerClient> server;
    private final ClockAdvance advance;

    public ListCalls(ListPublisher publisher, Supplier<ServerClient> server, ClockAdvance advance) {
        this.publisher = publisher;
        this.server = server;
        this.advance = advance;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("GET", ListPublisher.PATH, this::list);
        routes.add("HEAD", ListPublisher.PATH, this::list);
        routes.add("POST", "/lists/publish", call -> Reply.json(publish()));
    }

    /** Publishes, lets the product import, and runs what the import made due. */
    public Map<String, Object> publish() throws IOException, BadCall {
        Edition edition = publisher.publish();
        CommandAnswer report = server.get().command("ImportDropList", Map.of("SOURCE", "sandbox"));
        advance.settle();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publishedAt", Reply.at(edition.publishedAt()));
        answer.put("names", edition.names());
        answer.put("import", new TreeMap<>(report.properties()));
        return answer;
    }

    private Reply list(Call call) {
        Edition edition = publisher.edition();
        Map<String, String> headers =
                Map.of("ETag", edition.etag(), "Last-Modified", edition.lastModified(), "Cache-Control", "no-cache");
        // an ETag decides before a date does (RFC 9110, section 13.2.2)
        boolean known = call.header("If-None-match")
                .map(tags -> tags.equals("*") || tags.contains(edition.etag()))
                .orElseGet(() -> call.header("If-modified-since")
                        .map(since -> !edition.isNewerThan(since))
                        .orElse(false));
        return new Reply(known ? 304 : 200, "application/zip", known ? new byte[0] : edition.zip(), headers);
    }
}
