package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.discovery.argument.ArgumentMapper;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** admin/discovery.xhtml: a sentence is typed, and the tools that fit it are shown with the reasons, in one mode or in several. */
@Named
@ViewScoped
public class DiscoveryPage implements Serializable {

    private static final int SHOWN = 10;
    /** What an address can carry. */
    private static final int LONGEST_ARGUMENTS = 1000;

    private static final int SHOWN_BESIDE_OTHERS = 6;
    private static final List<DiscoveryMode> COMPARED =
            List.of(DiscoveryMode.RULE_BASED, DiscoveryMode.SEMANTIC_BASED, DiscoveryMode.HYBRID);

    @Inject
    EyesPage eyes;

    @Inject
    SearchFilterPage filter;

    @Inject
    ToolFinder finder;

    @Inject
    ArgumentMapper mapper;

    private String sentence = "";
    private boolean comparing;
    private String answered = "";
    private String refusal = "";
    private List<ModeColumn> columns = List.of();

    /** Asks at once, whatever it costs. */
    public void search() {
        answered = question();
        refusal = "";
        columns = List.of();
        if (!sentence.isBlank()) {
            try {
                columns = comparing
                        ? compared()
                        : List.of(ModeColumn.of(found(Optional.empty(), SHOWN), this::arguments));
            } catch (DomainException refused) {
                refusal = refused.getMessage();
            }
        }
    }

    public void compare(String ignored) {
        comparing = !comparing;
    }

    private List<ModeColumn> compared() {
        return ModeColumn.marked(COMPARED.stream()
                .map(mode -> ModeColumn.of(found(Optional.of(mode), SHOWN_BESIDE_OTHERS), tool -> ""))
                .toList());
    }

    private Finding found(Optional<DiscoveryMode> mode, int limit) {
        return finder.find(eyes.viewer(), filter.request(sentence, mode, limit));
    }

    private String arguments(ToolDefinition tool) {
        var read = mapper.map(tool, sentence, JsonNodeFactory.instance.objectNode())
                .arguments();
        var json = read.toString();
        return read.isEmpty() || json.length() > LONGEST_ARGUMENTS ? "" : json;
    }

    private String question() {
        return "%s\n%s\n%s\n%s\n%s".formatted(sentence, comparing, filter.inWords(), eyes.getUser(), eyes.getServer());
    }

    /** What stands first now; empty where nothing was found. */
    Optional<String> first() {
        return columns.stream()
                .flatMap(column -> column.tools().stream())
                .findFirst()
                .map(FoundTool::name);
    }

    /** Asks again where something else is asked by now. What costs money waits until somebody presses the button. */
    public List<ModeColumn> getColumns() {
        if (!answered.equals(question()) && (comparing || !filter.isPaid())) {
            search();
        }
        return columns;
    }

    /** Whether what is shown belongs to another question, since an answer to this one costs money. */
    public boolean isWaiting() {
        return !answered.equals(question()) && !sentence.isBlank();
    }

    public String getRefusal() {
        return refusal;
    }

    /** {@code null} where there are none, or several. */
    public ModeColumn getOnly() {
        return comparing || columns.isEmpty() ? null : columns.getFirst();
    }

    /** How many tools fit, for those who cannot see them appear. */
    public int getCount() {
        return columns.stream()
                .filter(ModeColumn::fits)
                .mapToInt(column -> column.tools().size())
                .max()
                .orElse(0);
    }

    public boolean isComparing() {
        return comparing;
    }

    public void setComparing(boolean comparing) {
        this.comparing = comparing;
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence == null ? "" : sentence;
    }
}
