package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prompts, resources and templates for tests. */
public final class Offers {

    private final ToolSource source;
    private List<PromptDefinition> prompts = List.of();
    private List<ResourceDefinition> resources = List.of();
    private List<ResourceTemplateDefinition> templates = List.of();

    private Offers(ToolSource source) {
        this.source = source;
    }

    public static Offers of(ToolSource source) {
        return new Offers(source);
    }

    public static Offers ofServer(String name) {
        return of(new ToolSource.UpstreamServer(name));
    }

    public Offers prompts(String... names) {
        prompts = Stream.of(names)
                .map(name -> new PromptDefinition(name, wire("name", name), "test", source, "their-" + name))
                .toList();
        return this;
    }

    public Offers resources(String... uris) {
        resources = Stream.of(uris)
                .map(uri -> ResourceDefinition.listed(wire("uri", uri), "test", source))
                .toList();
        return this;
    }

    public Offers templates(String... texts) {
        templates = Stream.of(texts)
                .map(text -> ResourceTemplateDefinition.listed(
                        UriTemplate.read(text).orElseThrow(), wire("uriTemplate", text), "test", source))
                .toList();
        return this;
    }

    public void into(ContextRegistry registry) {
        registry.replace(source, new ContextOffer(prompts, resources, templates));
    }

    private static ObjectNode wire(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }
}
