package io.magictunnel.platform.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import tools.jackson.databind.PropertyNamingStrategies;

/** Says the schemas of an OpenAPI document, which were read off Java types, in the words of {@link SnakeCaseJson}. */
final class DocumentWords {

    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private DocumentWords() {}

    static void translate(Schema schema) {
        if (schema.getProperties() != null) {
            var renamed = new LinkedHashMap<String, Schema>();
            schema.getProperties().forEach((name, property) -> renamed.put(snakeCase(name), property));
            schema.setProperties(renamed);
        }
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(word -> word instanceof String text ? (Object) text.toLowerCase(Locale.ROOT) : word)
                    .toList());
        }
        if (schema.getType() != null && schema.getType().contains(SchemaType.NULL)) {
            schema.setType(schema.getType().stream()
                    .filter(type -> type != SchemaType.NULL)
                    .toList());
        }
        if (schema.getRef() != null) {
            schema.setType(null);
            schema.setEnumeration(null);
        }
        schema.setExamples(null);
    }

    /** What is absent is left out, so it is only that which need not be there. */
    static List<String> requiredOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !OPTIONAL.contains(component.getType()))
                .map(DocumentWords::nameOf)
                .toList();
    }

    /** Some names follow from no rule, such as those with digits. */
    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? snakeCase(component.getName()) : given.value();
    }

    static String snakeCase(String name) {
        return PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, name);
    }
}
