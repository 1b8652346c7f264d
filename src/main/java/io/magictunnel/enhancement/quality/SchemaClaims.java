package io.magictunnel.enhancement.quality;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a text claims about a tool's parameters, held against the tool's schema. A text that does not speak of parameters
 * claims nothing; one that does has to name all that are required.
 */
final class SchemaClaims {

    private static final Pattern NO_PARAMETERS =
            Pattern.compile("(?i)\\b(?:takes|needs|requires|has|accepts) no (?:parameters|arguments|input)\\b");
    private static final Pattern DEFAULT =
            Pattern.compile("\\bdefaults? ?(?:to|is|:|=|value)? ?(?:is|of|to)? ?[`'\"](?<value>[^`'\"]{1,100})[`'\"]");
    private static final Pattern VALUES =
            Pattern.compile("\\b(?:one of|either|allowed(?: values)?|values?|can be|may be)\\b[^.]{0,200}");
    private static final Pattern QUOTED = Pattern.compile("[`'\"](?<value>[^`'\"\\s]{1,60})[`'\"]");

    private final String text;
    private final Map<String, Parameter> parameters;
    private final Set<String> outputs;
    private final Set<String> otherNames;
    private final List<Mention> mentions;

    SchemaClaims(ToolDefinition tool, String text) {
        this.text = text;
        this.parameters = Parameter.of(tool.inputSchema()).stream()
                .collect(toMap(Parameter::name, identity(), (first, second) -> first, LinkedHashMap::new));
        this.outputs = Parameter.of(tool.wire().path("outputSchema")).stream()
                .map(parameter -> last(parameter.name()))
                .collect(toCollection(TreeSet::new));
        this.otherNames = otherNames(tool);
        var known = new LinkedHashSet<>(parameters.keySet());
        parameters.keySet().forEach(name -> known.add(last(name)));
        this.mentions = Mentions.in(text, known);
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        invented(faults);
        dropped(faults);
        requirements(faults);
        values(faults);
        return faults;
    }

    private void invented(List<Fault> faults) {
        mentions.stream()
                .filter(Mention::claimsParameter)
                .map(Mention::name)
                .filter(name -> !isKnown(name))
                .distinct()
                .forEach(name -> faults.add(new Fault(
                        Fault.Kind.INVENTED_PARAMETER,
                        "It speaks of a parameter '%s'; the tool has %s".formatted(name, names()))));
    }

    private void dropped(List<Fault> faults) {
        var named = new TreeSet<String>();
        mentions.stream().filter(Mention::isMeant).forEach(mention -> named.add(mention.name()));
        if (named.stream().noneMatch(parameters::containsKey)) {
            return;
        }
        var said = new TreeSet<String>();
        mentions.forEach(mention -> said.add(mention.name()));
        parameters.values().stream()
                .filter(parameter -> parameter.required() && isTop(parameter) && !said.contains(parameter.name()))
                .forEach(parameter -> faults.add(new Fault(
                        Fault.Kind.DROPPED_PARAMETER,
                        "It lists parameters, but not '%s', which is required".formatted(parameter.name()))));
    }

    private void requirements(List<Fault> faults) {
        for (var mention : mentions) {
            var parameter = parameters.get(mention.name());
            if (parameter == null || !mention.isMeant()) {
                continue;
            }
            if (parameter.required() && mention.claimsOptional()) {
                faults.add(new Fault(
                        Fault.Kind.CHANGED_REQUIREMENT,
                        "It calls '%s' optional; the tool requires it".formatted(mention.name())));
            } else if (!parameter.required() && mention.claimsRequired()) {
                faults.add(new Fault(
                        Fault.Kind.CHANGED_REQUIREMENT,
                        "It calls '%s' required; the tool does not require it".formatted(mention.name())));
            }
        }
        if (!parameters.isEmpty() && NO_PARAMETERS.matcher(text).find()) {
            faults.add(new Fault(
                    Fault.Kind.DROPPED_PARAMETER, "It says that there are no parameters; the tool has " + names()));
        }
    }

    private void values(List<Fault> faults) {
        for (var mention : mentions) {
            var parameter = parameters.get(mention.name());
            if (parameter != null && mention.isMeant()) {
                wrongDefault(parameter, mention, faults);
                inventedValues(parameter, mention, faults);
            }
        }
    }

    private static void wrongDefault(Parameter parameter, Mention mention, List<Fault> faults) {
        var claim = DEFAULT.matcher(mention.after());
        if (claim.find() && !claim.group("value").equalsIgnoreCase(parameter.defaultValue())) {
            faults.add(new Fault(
                    Fault.Kind.WRONG_DEFAULT,
                    "It gives '%s' the default '%s'; the tool %s"
                            .formatted(
                                    parameter.name(),
                                    claim.group("value"),
                                    parameter.defaultValue().isEmpty()
                                            ? "has none"
                                            : "uses '" + parameter.defaultValue() + "'")));
        }
    }

    private static void inventedValues(Parameter parameter, Mention mention, List<Fault> faults) {
        var claim = VALUES.matcher(mention.after());
        if (parameter.choices().isEmpty() || !claim.find()) {
            return;
        }
        QUOTED.matcher(claim.group()).results().map(match -> match.group(1)).forEach(value -> {
            if (parameter.choices().stream().noneMatch(value::equalsIgnoreCase)) {
                faults.add(new Fault(
                        Fault.Kind.INVENTED_VALUE,
                        "It allows '%s' for '%s'; the tool allows %s"
                                .formatted(value, parameter.name(), String.join(", ", parameter.choices()))));
            }
        });
    }

    private boolean isKnown(String name) {
        return parameters.containsKey(name)
                || parameters.keySet().stream()
                        .anyMatch(known -> last(known).equals(name) || known.startsWith(name + "."))
                || outputs.contains(name)
                || otherNames.contains(name);
    }

    /** Names that the tool's own words use, and the values of its parameters: they are not invented. */
    private Set<String> otherNames(ToolDefinition tool) {
        var names = new TreeSet<String>();
        names.add(tool.name().value());
        Mentions.in(tool.description(), Set.of()).forEach(mention -> names.add(mention.name()));
        parameters.values().forEach(parameter -> {
            names.addAll(parameter.choices());
            names.add(parameter.defaultValue());
            Mentions.in(parameter.description(), Set.of()).forEach(mention -> names.add(mention.name()));
        });
        return names;
    }

    private String names() {
        return parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet());
    }

    private static boolean isTop(Parameter parameter) {
        return parameter.name().indexOf('.') < 0 && !parameter.name().endsWith("[]");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
