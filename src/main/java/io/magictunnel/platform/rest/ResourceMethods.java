package io.magictunnel.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The methods of the REST API by the requests that they answer, and the records that they read and write. */
record ResourceMethods(Map<String, Method> byRequest, Map<String, Class<?>> records) {

    static ResourceMethods of(String base, Collection<Class<?>> resources) {
        var found = new ResourceMethods(new HashMap<>(), new HashMap<>());
        resources.stream().flatMap(type -> Stream.of(type.getMethods())).forEach(method -> found.add(base, method));
        return found;
    }

    /** @param path with its templates, as in the OpenAPI document */
    Optional<Method> find(String httpMethod, String path) {
        return Optional.ofNullable(byRequest.get(httpMethod + " " + path));
    }

    private void add(String base, Method method) {
        httpMethodOf(method).ifPresent(verb -> {
            byRequest.put(verb + " " + pathOf(base, method), method);
            collect(method.getGenericReturnType());
            Stream.of(method.getAnnotationsByType(APIResponse.class))
                    .flatMap(response -> Stream.of(response.content()))
                    .forEach(content -> collect(content.schema().implementation()));
            Stream.of(method.getAnnotationsByType(APIResponseSchema.class))
                    .forEach(response -> collect(response.value()));
            Arrays.stream(method.getParameters())
                    .filter(parameter -> !parameter.isAnnotationPresent(BeanParam.class))
                    .forEach(parameter -> collect(parameter.getParameterizedType()));
        });
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && records.put(plain.getSimpleName(), plain) == null) {
            Stream.of(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType()));
        }
    }

    private static Optional<String> httpMethodOf(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String pathOf(String base, Method method) {
        var path = base + "/" + pathAt(method.getDeclaringClass()) + "/" + pathAt(method);
        return path.replaceAll("\\{\\s*([\\w.-]+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/{2,}", "/")
                .replaceAll("/$", "");
    }

    private static String pathAt(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
