package io.magictunnel.discovery.text;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.schema.Parameter;
import io.magictunnel.registry.words.ToolWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which a tool is found.
 *
 * @param server the alias of its server, or the file that defines it
 * @param labels its category and its tags
 * @param command the program that it starts, where it starts one
 * @param improved what somebody has written beside the source's own words
 */
public record ToolText(
        String name,
        String title,
        String description,
        String server,
        List<String> labels,
        Parameters parameters,
        String command,
        Improvement improved) {

    private static final int LONGEST_HEAD = 400;
    private static final int MOST_PARAMETERS = 30;

    /** Where a description ends and the manual begins. */
    private static final Pattern MANUAL =
            Pattern.compile("(?im)^\\s*(args|arguments|parameters|params|returns?|raises|effects|examples?)\\s*:");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_\\-./\\s]+");

    public ToolText {
        labels = List.copyOf(labels);
    }

    /**
     * What it takes.
     *
     * @param names those of the outermost object first
     * @param texts what is said about them
     */
    public record Parameters(List<String> names, List<String> texts) {

        public Parameters {
            names = List.copyOf(names);
            texts = List.copyOf(texts);
        }
    }

    /** Better words than the source's, where there are some. */
    public record Improvement(String description, List<String> keywords, List<String> useCases) {

        public static final Improvement NONE = new Improvement("", List.of(), List.of());

        public Improvement {
            keywords = List.copyOf(keywords);
            useCases = List.copyOf(useCases);
        }

        static Improvement of(ToolWords words) {
            return new Improvement(words.description(), words.keywords(), words.useCases());
        }

        public boolean isNone() {
            return equals(NONE);
        }

        /** Without what only those want to know who call it. */
        String about() {
            return head(description);
        }

        private String told() {
            return useCases.isEmpty() ? description : about() + " " + String.join(". ", useCases);
        }
    }

    public static ToolText of(ToolDefinition tool) {
        var parameters = Parameter.of(tool.inputSchema());
        return new ToolText(
                tool.name().value(),
                tool.title().orElse(""),
                tool.description(),
                server(tool.source()),
                Stream.concat(Stream.of(tool.category()), tool.tags().stream()).toList(),
                new Parameters(
                        parameters.stream().map(Parameter::name).toList(),
                        parameters.stream()
                                .map(Parameter::description)
                                .filter(text -> !text.isBlank())
                                .toList()),
                command(tool.routing()),
                tool.words().map(Improvement::of).orElse(Improvement.NONE));
    }

    private static String command(Routing routing) {
        return routing instanceof Routing.Subprocess program ? program.command() : "";
    }

    private static String server(ToolSource source) {
        return switch (source) {
            case ToolSource.UpstreamServer server -> server.name();
            case ToolSource.CapabilityFile file -> file.name().replaceFirst("\\.[a-z]+$", "");
            case ToolSource.BuiltIn part -> "";
        };
    }

    /** What a model of meanings is told about the tool. */
    public String toEmbed() {
        return told(description);
    }

    /** The same in better words, where there are some. */
    public Optional<String> improvedToEmbed() {
        return Optional.of(improved)
                .filter(better -> !better.isNone())
                .map(better -> told(better.description().isBlank() ? description : better.told()));
    }

    private String told(String words) {
        var takes = parameters.names().stream()
                .filter(parameter -> parameter.indexOf('.') < 0)
                .limit(MOST_PARAMETERS)
                .map(ToolText::split)
                .collect(Collectors.joining(", "));
        return split(name) + ": " + head(words) + (takes.isEmpty() ? "" : " Parameters: " + takes);
    }

    private static String head(String text) {
        var manual = MANUAL.matcher(text);
        var own = manual.find() && manual.start() > 0 ? text.substring(0, manual.start()) : text;
        return own.substring(0, Math.min(own.length(), LONGEST_HEAD)).strip();
    }

    /** An identifier as the words that it is made of. */
    static String split(String identifier) {
        return HUMP.matcher(identifier).replaceAll(" ").strip();
    }
}
