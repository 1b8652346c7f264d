package io.magictunnel.discovery.overview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.FindFilter;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The bar below the sentence on admin/discovery.xhtml: in which mode, among which tools, and how sure. All of it is in the address. */
@Named
@ViewScoped
public class SearchFilterPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    SearchDefaults defaults;

    private String mode = "";
    private String server = "";
    private String category = "";
    private String tag = "";
    private double threshold;

    @PostConstruct
    void begin() {
        threshold = defaults.threshold();
    }

    FindRequest request(String sentence, Optional<DiscoveryMode> wanted, int limit) {
        return new FindRequest(
                sentence,
                wanted.or(() -> DiscoveryMode.of(mode)),
                limit,
                new FindFilter(only(server), only(category), only(tag)),
                OptionalDouble.of(threshold));
    }

    /** Whether an answer costs money, and so is not given while somebody types. */
    boolean isPaid() {
        return DiscoveryMode.of(mode).orElse(defaults.mode()) == DiscoveryMode.LLM_BASED;
    }

    /** Another text, another question. */
    String inWords() {
        return "%s\n%s\n%s\n%s\n%s".formatted(mode, server, category, tag, threshold);
    }

    private static Set<String> only(String name) {
        return name.isEmpty() ? Set.of() : Set.of(name);
    }

    public Map<String, Long> getServers() {
        return choices(tool -> Stream.of(tool.source().name()));
    }

    public Map<String, Long> getCategories() {
        return choices(tool -> Stream.of(tool.category()));
    }

    public Map<String, Long> getTags() {
        return choices(tool -> tool.tags().stream());
    }

    private Map<String, Long> choices(Function<ToolDefinition, Stream<String>> of) {
        return catalogue.known(caller.get()).stream()
                .flatMap(of)
                .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }

    public List<DiscoveryMode> getModes() {
        return List.of(DiscoveryMode.values());
    }

    public DiscoveryMode getUsual() {
        return defaults.mode();
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = text(mode);
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = text(server);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = text(category);
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = text(tag);
    }

    public double getThreshold() {
        return threshold;
    }

    /** What a slider cannot send is brought within its ends. */
    public void setThreshold(double threshold) {
        this.threshold = Double.isNaN(threshold) ? defaults.threshold() : Math.clamp(threshold, 0, 1);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
