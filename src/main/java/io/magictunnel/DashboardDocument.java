package io.magictunnel;

import io.magictunnel.platform.rest.ApiDocument;
import io.magictunnel.security.AtLeast;
import java.lang.reflect.Method;
import java.util.Optional;

/** The OpenAPI document of the REST API, as {@code /openapi} serves it. */
public class DashboardDocument extends ApiDocument {

    public DashboardDocument() {
        super("/dashboard/api", DashboardApplication.RESOURCES);
    }

    @Override
    protected Optional<String> conditionOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(AtLeast.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(AtLeast.class)))
                .map(needed -> "Needs the role %s, or one that includes it."
                        .formatted(needed.value().spelling()));
    }
}
