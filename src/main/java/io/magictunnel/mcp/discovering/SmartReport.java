package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.argument.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code smart_tool_discovery} tells beside the tool's own result. It grows while the call goes on. */
final class SmartReport {

    /** How it ended. */
    enum Status {
        CALLED,
        FAILED,
        NOTHING_FITS,
        CHOICE_NEEDED,
        ARGUMENTS_MISSING,
        NOT_CONFIRMED
    }

    private final List<String> rest;
    private final List<String> notices = new ArrayList<>();
    private List<Hit> found = List.of();
    private Optional<String> tool = Optional.empty();
    private Optional<Hit> hit = Optional.empty();
    private Optional<ObjectNode> arguments = Optional.empty();
    private Optional<Mapping> mapping = Optional.empty();

    SmartReport(List<String> rest) {
        this.rest = rest;
    }

    void found(List<Hit> hits, List<String> said) {
        found = hits;
        notices.addAll(said);
    }

    void picked(Hit picked) {
        hit = Optional.of(picked);
        tool = Optional.of(picked.tool().name().value());
    }

    void calls(String name, ObjectNode with) {
        tool = Optional.of(name);
        arguments = Optional.of(with);
    }

    void mapped(Mapping made) {
        mapping = Optional.of(made);
        arguments = Optional.of(made.arguments());
    }

    List<String> allNotices() {
        var all = new ArrayList<>(notices);
        mapping.ifPresent(made -> all.addAll(made.notices()));
        return all;
    }

    List<Hit> others() {
        return found.stream()
                .filter(other ->
                        tool.filter(other.tool().name().value()::equals).isEmpty())
                .toList();
    }

    /** Where there are steps left, the rest of the request; otherwise what the case suggests. */
    NextStep next(String reasoning, String suggestion) {
        var missing = mapping.map(Mapping::missing).orElse(List.of());
        return rest.isEmpty()
                ? new NextStep(suggestion, reasoning, missing, others())
                : new NextStep(
                        String.join("; then ", rest),
                        "%s The request had %d steps; only the first was looked at."
                                .formatted(reasoning, rest.size() + 1),
                        missing,
                        others());
    }

    ObjectNode json(Status status, NextStep next) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("status", status.name().toLowerCase(Locale.ROOT));
        tool.ifPresent(name -> json.put("tool", name));
        hit.ifPresent(picked -> json.put("confidence", FoundTools.rounded(picked.confidence())));
        arguments.ifPresent(given -> json.set("arguments", given));
        mapping.ifPresent(made -> addSources(json, made));
        json.set("next_step", next.json());
        allNotices().forEach(json.putArray("notices")::add);
        return json;
    }

    void addCandidates(ObjectNode json, List<Hit> candidates) {
        json.set("candidates", FoundTools.json(candidates, FoundTools.Detail.SCHEMAS));
    }

    private static void addSources(ObjectNode json, Mapping made) {
        var sources = json.putArray("argument_sources");
        made.mapped().forEach(argument -> sources.addObject()
                .put("name", argument.name())
                .put("source", argument.source().spelling())
                .put("confidence", FoundTools.rounded(argument.confidence()))
                .put("because", argument.because()));
        if (!made.isComplete()) {
            var missing = json.putArray("missing");
            made.missing().forEach(argument -> missing.addObject()
                    .put("name", argument.name())
                    .put("description", argument.description())
                    .set("schema", argument.schema()));
        }
    }
}
