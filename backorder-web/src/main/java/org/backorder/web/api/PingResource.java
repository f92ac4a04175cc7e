package org.backorder.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers without doing anything: the yardstick the gateway's throughput is measured by. */
@Path("ping")
public class PingResource {
    /** {@code pong}. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String ping() {
        return "pong";
    }
}
