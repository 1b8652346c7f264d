package io.magictunnel.security.audit;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail over REST. It is only read. */
@Path("/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class AuditResource {

    @Inject
    AuditTrail trail;

    @GET
    @Operation(summary = "Search the audit trail, newest first")
    public AuditList search(@BeanParam AuditConditions conditions) {
        var found = trail.search(conditions.query());
        return new AuditList(found.items().stream().map(AuditView::of).toList(), found.total());
    }

    public record AuditList(List<AuditView> events, long total) {}

    public record AuditView(
            Instant at,
            String actor,
            String action,
            String objectKind,
            String objectName,
            Outcome outcome,
            String detail,
            Optional<String> requestId) {

        static AuditView of(AuditEvent event) {
            return new AuditView(
                    event.happenedAt(),
                    event.actor(),
                    event.action(),
                    event.objectKind(),
                    event.objectName(),
                    event.outcome(),
                    event.detail(),
                    event.requestId());
        }
    }
}
