package io.magictunnel.enhancement.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.magictunnel.enhancement.content.GeneratedContentRepository.State;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.OwnContext;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts the texts about tools among the prompts and resources, as long as their tool is there and its source says the same of it;
 * and says them.
 */
@ApplicationScoped
public class ContentPublisher implements OwnContext {

    private static final System.Logger LOGGER = System.getLogger(ContentPublisher.class.getName());
    private static final ToolSource SOURCE = new ToolSource.BuiltIn("written-about-tools");
    private static final String MARKDOWN = "text/markdown";

    @Inject
    GeneratedContentRepository texts;

    @Inject
    ToolRegistry registry;

    @Inject
    ContextRegistry context;

    @Inject
    Event<ContentDue> due;

    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile Map<String, String> idByKey = Map.of();
    private volatile State seen = new State(0, Optional.empty());

    /** The catalogue has changed, and with it perhaps what is offered. */
    record ContentDue() {}

    /** Whoever changes the catalogue does not wait, and several changes in a row are looked at once. */
    void changed(@Observes CatalogueChanged changed) {
        if (isDue.compareAndSet(false, true)) {
            due.fireAsync(new ContentDue());
        }
    }

    void publishLater(@ObservesAsync ContentDue event) {
        isDue.set(false);
        try {
            publish();
        } catch (RuntimeException unreadable) {
            LOGGER.log(Level.ERROR, "Clients do not get what was written about tools", unreadable);
        }
    }

    /** Offers what is to be offered now. */
    synchronized void publish() {
        seen = texts.state();
        var tools = registry.catalogue().tools().stream()
                .filter(ToolDefinition::enabled)
                .collect(toMap(tool -> tool.name().value(), identity()));
        var fitting = texts.served().stream()
                .filter(text -> Optional.ofNullable(tools.get(text.tool()))
                        .filter(tool -> tool.definition().equals(text.definition()))
                        .isPresent())
                .toList();
        idByKey = fitting.stream().collect(toMap(ContentPublisher::key, ServedText::id));
        context.replace(
                SOURCE,
                new ContextOffer(
                        fitting.stream()
                                .filter(text -> text.kind().isPrompt())
                                .map(text -> prompt(text, tools.get(text.tool())))
                                .toList(),
                        fitting.stream()
                                .filter(text -> !text.kind().isPrompt())
                                .map(text -> resource(text, tools.get(text.tool())))
                                .toList(),
                        List.of()));
    }

    /** Offers what another server of the cluster has written since. */
    void catchUp() {
        if (!texts.state().equals(seen)) {
            publish();
        }
    }

    @Override
    public ToolSource source() {
        return SOURCE;
    }

    @Override
    public Optional<OwnText> prompt(String name) {
        return said(name);
    }

    @Override
    public Optional<OwnText> resource(String uri) {
        return said(uri);
    }

    private Optional<OwnText> said(String key) {
        return Optional.ofNullable(idByKey.get(key))
                .flatMap(texts::find)
                .map(text -> new OwnText(text.summary(), MARKDOWN, text.text()));
    }

    private static String key(ServedText text) {
        return text.kind().key(new ToolName(text.tool()));
    }

    private static PromptDefinition prompt(ServedText text, ToolDefinition tool) {
        var wire = Json.MAPPER
                .createObjectNode()
                .put("name", key(text))
                .put("title", text.title())
                .put("description", text.summary());
        wire.putArray("arguments")
                .addObject()
                .put("name", text.kind().argument())
                .put("description", text.kind().argumentInWords())
                .put("required", false);
        return new PromptDefinition(key(text), wire, tool.category(), SOURCE, key(text), Optional.of(tool.name()));
    }

    private static ResourceDefinition resource(ServedText text, ToolDefinition tool) {
        var wire = Json.MAPPER
                .createObjectNode()
                .put("uri", key(text))
                .put("name", "%s_%s".formatted(text.tool(), text.kind().spelling()))
                .put("title", text.title())
                .put("description", text.summary())
                .put("mimeType", MARKDOWN);
        return new ResourceDefinition(key(text), wire, tool.category(), SOURCE, key(text), Optional.of(tool.name()));
    }
}
