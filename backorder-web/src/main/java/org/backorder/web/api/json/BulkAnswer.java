package org.backorder.web.api.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backorder.bulk.BulkLine;
import org.backorder.bulk.BulkLineView;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.BulkView;
import org.backorder.bulk.NoLines;
import org.backorder.order.CheckOrders;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderLine;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandRunner.Visitor;

/** Writes the answers to bulk requests while they are worked out: memory holds a few thousand lines of them, not all. */
@ApplicationScoped
class BulkAnswer {
    private static final int STEP = 5_000;

    @Inject
    CheckOrders checkOrders;

    @Inject
    BulkQuery placements;

    /** What would become of every line. */
    Response checked(Visitor visitor, List<BulkLine> lines) {
        if (lines.isEmpty()) {
            throw new NoLines();
        }
        StreamingOutput output = stream -> {
            try (JsonGenerator json = Json.createGenerator(stream)) {
                json.writeStartObject().write("mode", "check").writeStartArray("results");
                Map<Integer, Integer> counts = new TreeMap<>();
                Set<String> seen = new HashSet<>();
                for (int from = 0; from < lines.size(); from += STEP) {
                    List<BulkLine> part = lines.subList(from, Math.min(lines.size(), from + STEP));
                    for (BulkLineView view : check(visitor, part, seen)) {
                        counts.merge(view.code(), 1, Integer::sum);
                        line(json, view);
                    }
                }
                json.writeEnd();
                counts(json, lines.size(), counts);
                json.writeEnd();
            }
        };
        return Response.ok(output).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private List<BulkLineView> check(Visitor visitor, List<BulkLine> part, Set<String> seen) {
        List<OrderLine> readable = new ArrayList<>(part.size());
        for (BulkLine line : part) {
            if (line.line() != null) {
                readable.add(line.line());
            }
        }
        List<LineVerdict> verdicts = checkOrders.check(visitor.caller(), readable, seen, visitor.now());
        List<BulkLineView> views = new ArrayList<>(part.size());
        int next = 0;
        for (BulkLine line : part) {
            views.add(
                    line.line() == null ? line.view(Locale.ENGLISH) : line.view(verdicts.get(next++), Locale.ENGLISH));
        }
        return views;
    }

    /** What became of every line of a placement that is worked off. */
    Response placed(Visitor visitor, long id, boolean repeated) {
        BulkView view = placements.byId(visitor.caller(), id);
        StreamingOutput output = stream -> {
            try (JsonGenerator json = Json.createGenerator(stream)) {
                json.writeStartObject()
                        .write("mode", "place")
                        .write("placement", view.id())
                        .write("state", view.state().name())
                        .writeStartArray("results");
                Map<Integer, Integer> counts = new TreeMap<>();
                for (int from = 0; from < view.lines(); from += STEP) {
                    Page<BulkLineView> page = placements.lines(visitor.caller(), id, null, PageRequest.of(from, STEP));
                    for (BulkLineView line : page.rows()) {
                        counts.merge(line.code(), 1, Integer::sum);
                        line(json, line);
                    }
                }
                json.writeEnd();
                counts(json, view.lines(), counts);
                json.writeEnd();
            }
        };
        Response.ResponseBuilder response = Response.ok(output).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return repeated ? response.header(RepeatHeaders.REPEATED, "true").build() : response.build();
    }

    private static void counts(JsonGenerator json, int lines, Map<Integer, Integer> counts) {
        json.write("lines", lines).writeStartObject("counts");
        counts.forEach((code, number) -> json.write(code.toString(), number));
        json.writeEnd();
    }

    private static void line(JsonGenerator json, BulkLineView line) {
        json.writeStartObject()
                .write("line", line.number())
                .write("name", line.text())
                .write("code", line.code())
                .write("description", LineText.of(line));
        LineText.members(line).forEach(json::write);
        if (line.priority() != 0) {
            json.write("priority", line.priority());
        }
        if (line.order() != null) {
            json.write("application", line.order().value());
        }
        json.writeEnd();
    }
}
