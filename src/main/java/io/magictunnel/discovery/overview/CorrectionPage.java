package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.discovery.learning.Votes;
import io.magictunnel.discovery.trial.SavedCases;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody says on admin/discovery.xhtml about a search: this one was right, another was expected, keep it as a test case. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {

    private static final int MOST_OFFERED = 20;

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    Votes votes;

    @Inject
    SavedCases cases;

    @Inject
    DiscoveryPage search;

    @Inject
    NoticePage notices;

    private String expected = "";
    private boolean asCase;

    /** The tool was the right one for the sentence. */
    public void right(String tool) {
        notices.attempt(() -> remember(named(tool), Optional.empty()));
    }

    /** Another tool than the first was expected. */
    public void correct() {
        notices.attempt(() -> {
            var right = named(expected.strip());
            var wrong =
                    search.first().filter(name -> !name.equals(right.value())).map(ToolName::new);
            if (asCase) {
                cases.add(caller.get(), search.getSentence(), List.of(right.value()), "");
            }
            remember(right, wrong);
            notices.done(asCase ? "discovery.caseSaved" : "discovery.noted", right);
            expected = "";
        });
    }

    /** The sentence and the tool become a test case. */
    public void save(String tool) {
        notices.attempt(() -> {
            cases.add(caller.get(), search.getSentence(), List.of(tool), "");
            notices.say("discovery.caseSaved", tool);
        });
    }

    private void remember(ToolName right, Optional<ToolName> wrong) {
        DiscoveryError.INVALID_SEARCH.unless(
                !search.getSentence().isBlank(), "There is no sentence that it could be right for");
        var isKept = votes.cast(caller.get(), search.getSentence(), right, wrong);
        notices.say(isKept ? "discovery.remembered" : "discovery.notRemembered", right);
        search.search();
    }

    private ToolName named(String tool) {
        return catalogue
                .find(caller.get(), tool)
                .map(ToolDefinition::name)
                .orElseThrow(() ->
                        new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(tool)));
    }

    /** Names that begin with what is typed come before those that hold it. */
    public List<Choice> getChoices() {
        var typed = expected.strip();
        return Stream.concat(
                        names().filter(name -> name.startsWith(typed)), names().filter(name -> name.contains(typed)))
                .distinct()
                .limit(MOST_OFFERED)
                .map(name -> new Choice(name, name))
                .toList();
    }

    private Stream<String> names() {
        return catalogue.known(caller.get()).stream()
                .filter(ToolDefinition::enabled)
                .map(tool -> tool.name().value());
    }

    /** Who may keep test cases. */
    public boolean isMaySave() {
        return caller.get().role().covers(Role.OPERATOR);
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected == null ? "" : expected;
    }

    public boolean isAsCase() {
        return asCase;
    }

    public void setAsCase(boolean asCase) {
        this.asCase = asCase;
    }

    /** A name that is offered. */
    public record Choice(String name, String label) implements Serializable {}
}
