package org.backorder.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.backorder.web.api.json.BulkEndpoint;
import org.backorder.web.api.json.JsonCommands;
import org.backorder.web.api.json.ProblemMapper;

/** Resources under {@code /api}; the command gateway itself is {@link CommandEndpoint}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PingResource.class, JsonCommands.class, BulkEndpoint.class, ProblemMapper.class);
    }
}
