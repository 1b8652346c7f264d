package io.magictunnel.discovery.argument;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import io.magictunnel.discovery.argument.slot.Fit;
import io.magictunnel.discovery.argument.slot.Slot;
import io.magictunnel.registry.JsonSchemas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the tool's own schema, for a limited time: when that is over, nothing fits any more. */
final class SchemaFit implements Fit {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final JsonSchemas schemas;
    private final Optional<Schema> schema;
    private final long until = System.nanoTime() + LONGEST.toNanos();

    SchemaFit(JsonSchemas schemas, JsonNode inputSchema) {
        this.schemas = schemas;
        this.schema = compiled(schemas, inputSchema);
    }

    private static Optional<Schema> compiled(JsonSchemas schemas, JsonNode inputSchema) {
        try {
            return Optional.of(schemas.compile(inputSchema));
        } catch (SchemaException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean allows(Slot slot, JsonNode value) {
        var arguments = JsonNodeFactory.instance.objectNode();
        put(arguments, slot.path(), value);
        var place = "/" + String.join("/", slot.path());
        return System.nanoTime() < until
                && violations(arguments).stream()
                        .noneMatch(
                                fault -> fault.getInstanceLocation().toString().startsWith(place));
    }

    /** Takes away what does not fit together with the rest, until all of it does. */
    void clean(ObjectNode arguments) {
        for (var round = 0; round < 3; round++) {
            var misfits = violations(arguments).stream()
                    .map(SchemaFit::topProperty)
                    .flatMap(Optional::stream)
                    .filter(arguments::has)
                    .toList();
            if (misfits.isEmpty()) {
                return;
            }
            arguments.remove(misfits);
        }
    }

    /** What is wrong with them, apart from what is missing. */
    List<String> faults(ObjectNode arguments) {
        return violations(arguments).stream()
                .filter(fault -> !fault.getKeyword().equals("required"))
                .map(Error::getMessage)
                .distinct()
                .limit(5)
                .toList();
    }

    private List<Error> violations(ObjectNode arguments) {
        return schema.map(known -> schemas.violations(known, arguments)).orElse(List.of());
    }

    private static Optional<String> topProperty(Error fault) {
        var location = fault.getInstanceLocation();
        return location.getNameCount() == 0
                ? Optional.ofNullable(fault.getProperty())
                        .filter(name -> !fault.getKeyword().equals("required"))
                : Optional.of(location.getName(0)).filter(name -> !isOnlyMissing(fault));
    }

    private static boolean isOnlyMissing(Error fault) {
        return fault.getKeyword().equals("required");
    }

    static void put(ObjectNode arguments, List<String> path, JsonNode value) {
        if (path.size() == 1) {
            arguments.set(path.getFirst(), value);
        } else if (arguments.get(path.getFirst()) instanceof ObjectNode inner) {
            inner.set(path.getLast(), value);
        } else {
            arguments.putObject(path.getFirst()).set(path.getLast(), value);
        }
    }
}
