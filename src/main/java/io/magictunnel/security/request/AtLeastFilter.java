package io.magictunnel.security.request;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/** Enforces {@link AtLeast}, except where {@link PermitAll} says that even nobody will do. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class AtLeastFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        require(current.find(), leastRole(resource.getResourceClass(), resource.getResourceMethod()));
    }

    static void require(Optional<Caller> caller, Role least) {
        caller.orElseThrow(() -> new DomainException(SecurityError.NOT_SIGNED_IN, "Nobody is signed in"))
                .require(least);
    }

    static Role leastRole(Class<?> type, Method method) {
        return Optional.ofNullable(method.getAnnotation(AtLeast.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(AtLeast.class)))
                .map(AtLeast::value)
                .orElse(Role.VIEWER);
    }
}
