package io.magictunnel;

import io.magictunnel.execution.ToolCallResource;
import io.magictunnel.execution.history.ExecutionsResource;
import io.magictunnel.execution.history.ToolExecutionsResource;
import io.magictunnel.execution.listing.ToolsResource;
import io.magictunnel.permission.PermissionsResource;
import io.magictunnel.platform.rest.DomainExceptionMapper;
import io.magictunnel.platform.rest.HttpExceptionMapper;
import io.magictunnel.platform.rest.ParameterText;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.platform.rest.UnexpectedExceptionMapper;
import io.magictunnel.registry.capability.CapabilitiesResource;
import io.magictunnel.security.account.KeysResource;
import io.magictunnel.security.account.UsersResource;
import io.magictunnel.security.audit.AuditResource;
import io.magictunnel.security.request.AtLeastFilter;
import io.magictunnel.security.session.SessionResource;
import io.magictunnel.upstream.ServersResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The REST API below {@code /dashboard/api}: its table of contents. What is not listed here is not served. */
@ApplicationPath("/dashboard/api")
public class DashboardApplication extends Application {

    /** One line per resource. */
    static final List<Class<?>> RESOURCES = List.of(
            AuditResource.class,
            CapabilitiesResource.class,
            ExecutionsResource.class,
            KeysResource.class,
            PermissionsResource.class,
            ServersResource.class,
            SessionResource.class,
            ToolCallResource.class,
            ToolExecutionsResource.class,
            ToolsResource.class,
            UsersResource.class);

    private static final List<Class<?>> PROVIDERS = List.of(
            SnakeCaseJson.class,
            ParameterText.class,
            DomainExceptionMapper.class,
            HttpExceptionMapper.class,
            UnexpectedExceptionMapper.class,
            AtLeastFilter.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(RESOURCES.stream(), PROVIDERS.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
