package io.magictunnel.discovery.argument;

import io.magictunnel.discovery.argument.sentence.Sentence;
import io.magictunnel.discovery.argument.sentence.TimeClues;
import io.magictunnel.discovery.argument.slot.Assignment;
import io.magictunnel.discovery.argument.slot.Slot;
import io.magictunnel.discovery.argument.slot.Slots;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a tool's arguments out of a sentence, by rules: no model is asked, and the same request gives the same arguments. What
 * the schema has a default for is left to it.
 */
@ApplicationScoped
public class ArgumentMapper {

    @Inject
    JsonSchemas schemas;

    @Inject
    @ConfigProperties
    ArgumentsConfig config;

    @Inject
    Clock clock;

    /**
     * Never throws for what a caller types.
     *
     * @param context what else is known: values under the names of parameters, free text, and under {@code arguments} what goes
     *     before everything that is read out of the request
     */
    public Mapping map(ToolDefinition tool, String request, ObjectNode context) {
        return new OneMapping(tool, request, context).make();
    }

    /** The request without its values, in words by which a tool for it is found. */
    public String gist(String request) {
        return RequestGist.of(Sentence.read(request, config.maxLength, new TimeClues(clock, config.zone())));
    }

    /** The mapping with what a user has answered to the question for what is missing. */
    public Mapping withAnswers(ToolDefinition tool, Mapping mapping, ObjectNode answers) {
        return new MappingMerge(schemas, tool).with(mapping, answers, ValueSource.USER, 1);
    }

    /** The mapping of one request. */
    private final class OneMapping {

        private final String request;
        private final ContextValues context;
        private final Slots slots;
        private final SchemaFit fit;
        private final Set<Slot> open;
        private final ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        private final List<MappedArgument> mapped = new ArrayList<>();
        private final List<String> notices = new ArrayList<>();
        private int unused;

        OneMapping(ToolDefinition tool, String request, ObjectNode context) {
            this.request = request;
            this.context = new ContextValues(context);
            this.slots = Slots.of(tool);
            this.fit = new SchemaFit(schemas, tool.inputSchema());
            this.open = new LinkedHashSet<>(slots.all());
        }

        Mapping make() {
            takeGiven();
            takeFrom(request, ValueSource.REQUEST, 1);
            takeContext();
            fit.clean(arguments);
            fit.faults(arguments)
                    .forEach(fault -> notices.add("The arguments do not fit together: %s".formatted(fault)));
            mapped.removeIf(argument -> !has(List.of(argument.name().split("\\.", 2))));
            return new Mapping(arguments, missing(), mapped, unused, notices);
        }

        private void takeGiven() {
            context.given().forEachEntry((name, value) -> slots.all().stream()
                    .filter(slot -> slot.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            slot -> take(slot, value, ValueSource.GIVEN, 1, "it was given"),
                            () -> notices.add("The tool has no parameter '%s'".formatted(shortened(name)))));
        }

        private void takeFrom(String text, ValueSource source, double weight) {
            var sentence = Sentence.read(text, config.maxLength, new TimeClues(clock, config.zone()));
            if (sentence.cut()) {
                notices.add("Only the first %d characters were read".formatted(config.maxLength));
            }
            var assignment = new Assignment(slots, sentence, fit);
            for (var filled : assignment.fill(Set.copyOf(open))) {
                take(filled.slot(), filled.value(), source, filled.confidence() * weight, filled.because());
            }
            unused = source == ValueSource.REQUEST ? assignment.unused() : unused;
        }

        /** What stands there under a parameter's name; then, for what is needed and still missing, what is told freely. */
        private void takeContext() {
            for (var slot : List.copyOf(open)) {
                context.named(slot.name())
                        .ifPresent(value ->
                                take(slot, value, ValueSource.CONTEXT, 0.9, "the context has it under this name"));
            }
            context.text().filter(text -> !missing().isEmpty()).ifPresent(text -> {
                open.removeIf(slot -> !slot.required());
                takeFrom(text, ValueSource.CONTEXT, 0.6);
            });
        }

        private void take(Slot slot, JsonNode value, ValueSource source, double confidence, String because) {
            if (!fit.allows(slot, value)) {
                notices.add("'%s' cannot be what was found for it in %s"
                        .formatted(slot.name(), source == ValueSource.GIVEN ? "the arguments" : "the context"));
                return;
            }
            SchemaFit.put(arguments, slot.path(), value);
            open.removeIf(other -> other.path().getFirst().equals(slot.path().getFirst())
                    && (other.equals(slot)
                            || slot.path().size() == 1
                            || other.path().size() == 1));
            mapped.add(new MappedArgument(slot.name(), value, source, confidence, because));
        }

        private List<MissingArgument> missing() {
            return slots.all().stream()
                    .filter(Slot::required)
                    .filter(slot -> !slot.schema().has("default"))
                    .filter(slot -> !has(slot.path()))
                    .filter(slot -> slot.path().size() > 1 || !hasInnerSlots(slot))
                    .map(slot -> new MissingArgument(slot.name(), slot.description(), slot.schema()))
                    .toList();
        }

        private boolean hasInnerSlots(Slot outer) {
            return slots.all().stream()
                    .anyMatch(slot -> slot.path().size() > 1
                            && slot.required()
                            && slot.path().getFirst().equals(outer.path().getFirst()));
        }

        private boolean has(List<String> path) {
            JsonNode at = arguments;
            for (var key : path) {
                at = at.path(key);
            }
            return !at.isMissingNode();
        }
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
