package org.backorder.sandbox.scenario;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which call is answered by what. A part of a pattern in braces stands for one part of the path. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** Answers one kind of call. */
    @FunctionalInterface
    public interface Answerer {
        Reply answer(Call call) throws Exception;
    }

    private record Route(String method, List<String> pattern, Answerer answerer) {
        /** The variable parts, or null when the path is another. */
        @Nullable
        List<String> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return null;
            }
            List<String> variables = new ArrayList<>();
            for (int part = 0; part < path.size(); part++) {
                if (pattern.get(part).startsWith("{")) {
                    variables.add(path.get(part));
                } else if (!pattern.get(part).equals(path.get(part))) {
                    return null;
                }
            }
            return variables;
        }
    }

    /** Adds a call: {@code add("POST", "/registry/names/{name}/take", ...)}. */
    public Routes add(String method, String pattern, Answerer answerer) {
        routes.add(new Route(method, parts(pattern), answerer));
        return this;
    }

    /** Method and pattern of every call, for the page that lists them. */
    public List<String> all() {
        return routes.stream()
                .map(route -> route.method() + " /" + String.join("/", route.pattern()))
                .toList();
    }

    Reply answer(HttpExchange exchange) throws Exception {
        List<String> path = parts(exchange.getRequestURI().getRawPath()).stream()
                .map(Call::decode)
                .toList();
        List<String> allowed = new ArrayList<>();
        for (Route route : routes) {
            List<String> variables = route.match(path);
            if (variables != null && route.method().equals(exchange.getRequestMethod())) {
                return route.answerer().answer(call(exchange, variables));
            }
            if (variables != null) {
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw new BadCall(404, "no such call: " + exchange.getRequestURI().getPath());
        }
        throw new BadCall(405, "use " + String.join(" or ", allowed));
    }

    private static Call call(HttpExchange exchange, List<String> variables) throws IOException, BadCall {
        return Call.of(exchange, variables);
    }

    // "/mail/" and "/mail" are two calls, so the empty last part counts
    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
