package io.magictunnel.platform.config;

import io.magictunnel.platform.config.Setting.Nothing;
import io.magictunnel.platform.config.Setting.Section;
import io.magictunnel.platform.config.Setting.Text;
import io.magictunnel.platform.config.Setting.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns the events of a YAML text into settings, in the order in which they stand. Of YAML it takes what a configuration needs:
 * sections, texts and lists of texts. Anchors, aliases, tags and a second document are refused, so nothing can blow up.
 */
final class YamlSettings {

    /** Deepest nesting of sections. */
    static final int MAX_DEPTH = 12;

    private static final Set<String> NO_VALUE = Set.of("", "~", "null", "Null", "NULL");

    private final Iterator<Event> events;
    private final List<Setting> settings = new ArrayList<>();

    private YamlSettings(Iterator<Event> events) {
        this.events = events;
    }

    static List<Setting> read(String text) throws BadYamlException {
        var limits = LoadSettings.builder()
                .setCodePointLimit(ConfigFile.MAX_BYTES + 1)
                .build();
        try {
            var reading = new YamlSettings(new Parse(limits).parseString(text).iterator());
            reading.document();
            return List.copyOf(reading.settings);
        } catch (MarkedYamlEngineException notYaml) {
            var place = notYaml.getProblemMark().or(notYaml::getContextMark).map(Place::of);
            throw new BadYamlException(place.orElse(Place.START), "not YAML: " + notYaml.getProblem());
        } catch (ReaderException binary) {
            throw new BadYamlException(
                    Place.at(text, binary.getPosition()),
                    "not YAML: the character U+%04X is not allowed".formatted(binary.getCodePoint()));
        } catch (YamlEngineException notYaml) {
            throw new BadYamlException(Place.START, "not YAML: " + notYaml.getMessage());
        }
    }

    private void document() throws BadYamlException {
        expect(events.next(), StreamStartEvent.class, "the start of the file");
        if (events.next() instanceof StreamEndEvent) {
            return;
        }
        var root = events.next();
        if (root instanceof MappingStartEvent start && isPlain(start)) {
            section("", 1);
        } else if (!(root instanceof ScalarEvent scalar && hasNoValue(scalar))) {
            throw refused(root, "the file must hold 'key: value' lines");
        }
        expect(events.next(), DocumentEndEvent.class, "the end of the document");
        var after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw refused(after, "a second document; the configuration is one document");
        }
    }

    private void section(String prefix, int depth) throws BadYamlException {
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent name) || !isPlain(name)) {
                throw refused(event, "a key must be a plain text");
            }
            value(prefix + name.getValue(), placeOf(event), events.next(), depth);
        }
    }

    private void value(String key, Place place, Event event, int depth) throws BadYamlException {
        if (event instanceof NodeEvent node && !isPlain(node)) {
            throw refused(event, "anchors, aliases and tags are not used in this file");
        }
        switch (event) {
            case ScalarEvent scalar ->
                add(key, place, hasNoValue(scalar) ? new Nothing() : new Text(scalar.getValue()));
            case SequenceStartEvent start -> add(key, place, new Texts(texts()));
            case MappingStartEvent start -> {
                if (depth == MAX_DEPTH) {
                    throw refused(event, "nested too deeply; allowed are %d levels".formatted(MAX_DEPTH));
                }
                add(key, place, new Section());
                section(key + ".", depth + 1);
            }
            default -> throw refused(event, "a value is missing");
        }
    }

    private List<String> texts() throws BadYamlException {
        var texts = new ArrayList<String>();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent scalar) || !isPlain(scalar)) {
                throw refused(event, "an item of a list must be a plain text");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    private void add(String key, Place place, Setting.Value value) {
        settings.add(new Setting(key, place, value));
    }

    private static boolean hasNoValue(ScalarEvent scalar) {
        return scalar.isPlain() && NO_VALUE.contains(scalar.getValue());
    }

    private static boolean isPlain(NodeEvent node) {
        return switch (node) {
            case AliasEvent alias -> false;
            case ScalarEvent scalar ->
                scalar.getAnchor().isEmpty() && scalar.getTag().isEmpty();
            case SequenceStartEvent start ->
                start.getAnchor().isEmpty() && start.getTag().isEmpty();
            case MappingStartEvent start ->
                start.getAnchor().isEmpty() && start.getTag().isEmpty();
            default -> true;
        };
    }

    private static void expect(Event event, Class<? extends Event> kind, String name) throws BadYamlException {
        if (!kind.isInstance(event)) {
            throw refused(event, name + " is missing");
        }
    }

    private static BadYamlException refused(Event event, String message) {
        return new BadYamlException(placeOf(event), message);
    }

    private static Place placeOf(Event event) {
        return event.getStartMark().map(Place::of).orElse(Place.START);
    }
}
