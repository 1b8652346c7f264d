package io.magictunnel.platform.rest;

import io.magictunnel.platform.Release;
import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Finishes the OpenAPI document that the server derives from the resources: says it in the words of our JSON, gives every
 * operation an id and the one refusal, and tells who may call it.
 */
public abstract class ApiDocument implements OASFilter {

    private static final String REFUSAL = "Refusal";

    private final ResourceMethods methods;

    /** @param base the path below which all of the API is found */
    protected ApiDocument(String base, Collection<Class<?>> resources) {
        this.methods = ResourceMethods.of(base, resources);
    }

    /** What the method asks of its caller beside a proof of who it is, as a sentence. */
    protected abstract Optional<String> conditionOf(Method method);

    @Override
    public Schema filterSchema(Schema schema) {
        DocumentWords.translate(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getInfo().setVersion(Release.VERSION);
        document.getPaths().getPathItems().forEach(this::finish);
        document.getComponents().getSchemas().forEach((name, schema) -> Optional.ofNullable(
                        methods.records().getOrDefault(name, ownRecord(name)))
                .map(DocumentWords::requiredOf)
                .filter(required -> !required.isEmpty())
                .ifPresent(schema::setRequired));
    }

    private void finish(String path, PathItem item) {
        item.getOperations().forEach((verb, operation) -> methods.find(verb.name(), path)
                .ifPresent(method -> finish(operation, method)));
    }

    private void finish(Operation operation, Method method) {
        operation.setOperationId(groupOf(method) + "_" + DocumentWords.snakeCase(method.getName()));
        refusalsOf(operation, method).forEach(status -> operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(REFUSAL)));
        if (method.isAnnotationPresent(PermitAll.class)) {
            operation.setSecurity(List.of());
        }
        conditionOf(method)
                .ifPresent(condition -> operation.setDescription(Stream.of(operation.getDescription(), condition)
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining("\n\n"))));
    }

    private List<String> refusalsOf(Operation operation, Method method) {
        var refusals = new ArrayList<String>();
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            refusals.add("400");
        }
        if (!method.isAnnotationPresent(PermitAll.class)) {
            refusals.add("401");
        }
        if (conditionOf(method).isPresent()) {
            refusals.add("403");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            refusals.add("404");
        }
        refusals.add("default");
        return refusals;
    }

    private static String groupOf(Method method) {
        return DocumentWords.snakeCase(
                method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", ""));
    }

    private static Class<?> ownRecord(String name) {
        return Stream.of(ErrorBody.class, ErrorBody.Refusal.class)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
