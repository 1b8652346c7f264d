package io.magictunnel.registry.capability;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.registry.capability.rule.CapabilityReading;
import io.magictunnel.registry.capability.rule.CapabilityReading.DefinedTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The capability files side by side: what each one says now, and which tools of it are in use. A file with a problem keeps
 * the tools of its last good version. Of two files with the same tool name, the one that has it in use keeps it; the other has
 * a problem until the name is free.
 */
final class CapabilityShelf {

    private final SortedMap<String, CapabilityReading> readings = new TreeMap<>();
    private Map<String, Place> places = Map.of();

    /** A file as it stands on the shelf: the tools in use, and what is wrong with its present text. */
    record Place(List<ToolDefinition> tools, List<CapabilityProblem> problems) {

        private static final Place NEW = new Place(List.of(), List.of());
    }

    /** Takes in what was read again and drops what is gone. */
    void update(Map<String, CapabilityReading> read, Set<String> gone) {
        readings.keySet().removeAll(gone);
        readings.putAll(read);
        var owners = namesThatStay();
        var next = new TreeMap<String, Place>();
        readings.forEach((file, reading) -> next.put(file, settle(file, reading, owners)));
        places = next;
    }

    SortedMap<String, Place> places() {
        return new TreeMap<>(places);
    }

    /** The line on which a tool's name stands in the present text of its file. */
    OptionalInt lineOf(String file, ToolName tool) {
        return Optional.ofNullable(readings.get(file)).stream()
                .flatMap(reading -> reading.tools().stream())
                .filter(defined -> defined.tool().name().equals(tool))
                .mapToInt(defined -> defined.nameAt().line())
                .findFirst();
    }

    private Place placeOf(String file) {
        return places.getOrDefault(file, Place.NEW);
    }

    /** Names in use whose file still has them. */
    private Map<ToolName, String> namesThatStay() {
        var owners = new HashMap<ToolName, String>();
        readings.forEach((file, reading) -> placeOf(file).tools().stream()
                .map(ToolDefinition::name)
                .filter(name -> !reading.isSound() || namesOf(reading).contains(name))
                .forEach(name -> owners.put(name, file)));
        return owners;
    }

    private Place settle(String file, CapabilityReading reading, Map<ToolName, String> owners) {
        var before = placeOf(file);
        if (!reading.isSound()) {
            return new Place(before.tools(), reading.problems());
        }
        var taken = new ArrayList<CapabilityProblem>();
        for (var defined : reading.tools()) {
            var name = defined.tool().name();
            var owner = owners.getOrDefault(name, file);
            if (!owner.equals(file)) {
                taken.add(nameTaken(file, defined, owner));
            }
        }
        if (!taken.isEmpty()) {
            return new Place(before.tools(), taken);
        }
        namesOf(reading).forEach(name -> owners.put(name, file));
        return new Place(reading.tools().stream().map(DefinedTool::tool).toList(), List.of());
    }

    private static CapabilityProblem nameTaken(String file, DefinedTool defined, String owner) {
        return new CapabilityProblem(
                file,
                defined.nameAt().line(),
                defined.nameAt().column(),
                defined.key(),
                "the name '%s', which %s has already".formatted(defined.tool().name(), owner),
                "a name that no other tool has");
    }

    private static Set<ToolName> namesOf(CapabilityReading reading) {
        return reading.tools().stream().map(defined -> defined.tool().name()).collect(Collectors.toSet());
    }
}
