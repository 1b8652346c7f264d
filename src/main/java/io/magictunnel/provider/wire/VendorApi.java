package io.magictunnel.provider.wire;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/**
 * A folder of any provider's API, as MicroProfile Rest Client sees it. A slash within a parameter is encoded, so a parameter is
 * one segment.
 */
public interface VendorApi extends Closeable {

    @GET
    @Path("{segment}")
    @Produces(MediaType.APPLICATION_JSON)
    Response get(@PathParam("segment") String segment, @BeanParam WireHead head);

    @POST
    @Path("{segment}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Response post(@PathParam("segment") String segment, @BeanParam WireHead head, byte[] body);

    @POST
    @Path("{segment}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Response postForEvents(@PathParam("segment") String segment, @BeanParam WireHead head, byte[] body);

    @POST
    @Path("{segment}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/x-ndjson")
    Response postForLines(@PathParam("segment") String segment, @BeanParam WireHead head, byte[] body);
}
