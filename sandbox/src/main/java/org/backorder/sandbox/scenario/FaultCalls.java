package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backorder.sandbox.epp.Fault;
import org.backorder.sandbox.epp.FaultKind;
import org.backorder.sandbox.epp.RivalOptions;
import org.backorder.sandbox.epp.SandboxRegistry;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.backorder.sandbox.epp.limit.LimitProfiles;
import org.jspecify.annotations.Nullable;

/** {@code /registry/faults} and {@code /registry/rivals}: makes the registry behave as badly as real ones do. */
public final class FaultCalls {
    private final SandboxRegistry registry;

    public FaultCalls(SandboxRegistry registry) {
        this.registry = registry;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("GET", "/registry/faults", call -> faults());
        routes.add("POST", "/registry/faults", this::addFault);
        routes.add("DELETE", "/registry/faults", call -> clear());
        routes.add("POST", "/registry/rivals", this::startRival);
        routes.add("DELETE", "/registry/rivals", call -> stopRivals());
    }

    private Reply faults() {
        return Reply.json(registry.faults().stream().map(FaultCalls::view).toList());
    }

    private Reply clear() {
        registry.clearFaults();
        return faults();
    }

    private Reply addFault(Call call) throws BadCall {
        JsonNode body = call.json();
        if (Call.flag(body, "clear", false)) {
            return clear();
        }
        if (body.hasNonNull("limits")) {
            return limits(body);
        }
        Map<String, String> parameters = new TreeMap<>();
        JsonNode given = body.path("parameters");
        if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
            throw BadCall.because("\"parameters\" must be a JSON object");
        }
        for (Map.Entry<String, JsonNode> parameter : given.properties()) {
            parameters.put(parameter.getKey(), parameter.getValue().asText());
        }
        registry.addFault(new Fault(
                kind(Call.text(body, "kind")),
                optional(body, "registrar"),
                optional(body, "verb"),
                optional(body, "namePattern"),
                number(body, "perMille", 0, 1000, 1000),
                parameters,
                body.hasNonNull("remaining") ? number(body, "remaining", 1, Integer.MAX_VALUE, 1) : null));
        return faults();
    }

    /** The limits of a named profile, for one TLD or for the whole server. */
    private Reply limits(JsonNode body) throws BadCall {
        String name = Call.text(body, "limits");
        LimitProfile profile = LimitProfiles.named(name);
        String tld = optional(body, "tld");
        if (tld == null) {
            registry.limits(profile);
        } else {
            registry.limits(tld, profile);
        }
        return Reply.json(Map.of("limits", name, "tld", tld == null ? "*" : tld));
    }

    private Reply startRival(Call call) throws BadCall {
        JsonNode body = call.json();
        String pattern = optional(body, "namePattern");
        registry.startRival(RivalOptions.on(
                Call.text(body, "registrar"),
                pattern == null ? "*" : pattern,
                number(body, "createsPerSecond", 1, 10_000, 100)));
        return Reply.json(body);
    }

    private Reply stopRivals() {
        registry.stopRivals();
        return Reply.json(Map.of("rivals", 0));
    }

    private static FaultKind kind(String text) throws BadCall {
        try {
            return FaultKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw BadCall.because("\"kind\" must be one of " + Arrays.toString(FaultKind.values()));
        }
    }

    private static int number(JsonNode body, String field, int least, int most, int usual) throws BadCall {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw BadCall.because("\"" + field + "\" must be a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    private static @Nullable String optional(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).asText() : null;
    }

    private static Map<String, Object> view(Fault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", fault.kind());
        view.put("registrar", fault.registrar());
        view.put("verb", fault.verb());
        view.put("namePattern", fault.namePattern());
        view.put("perMille", fault.perMille());
        view.put("parameters", fault.parameters());
        view.put("remaining", fault.remaining());
        return view;
    }
}
