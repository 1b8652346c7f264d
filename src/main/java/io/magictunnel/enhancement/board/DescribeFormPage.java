package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.Templates;
import io.magictunnel.enhancement.queue.BatchRule;
import io.magictunnel.enhancement.queue.Batches;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobWish;
import io.magictunnel.enhancement.queue.JobWish.Priority;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * The forms that have tools described. Whoever chooses tools by hand wants them written anew, whatever was written before; tools
 * of other servers are meant only where somebody says so.
 */
@Named
@RequestScoped
public class DescribeFormPage {

    @Inject
    CurrentCaller caller;

    @Inject
    EnhancementsPage page;

    @Inject
    Board board;

    @Inject
    ToolRegistry registry;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    EnhancementQueue queue;

    @Inject
    Batches batches;

    @Inject
    Templates templates;

    @Inject
    NoticePage notices;

    private String style = "";
    private EnhancementKind kind = EnhancementKind.FULL;
    private String template = "";
    private String audience = "";
    private boolean examples;
    private boolean troubleshooting;
    private boolean everything;
    private boolean upstream;

    /** All tools, or those that clients see in their source's words. */
    public void describeAll() {
        describe(board.rows().stream()
                .filter(row -> (everything || !row.described()) && isMeant(row.name()))
                .toList());
    }

    public void describeSelected() {
        describe(page.chosenNow());
    }

    private void describe(List<BoardRow> rows) {
        var meant = rows.stream().filter(row -> upstream || !row.upstream()).toList();
        notices.attempt(() -> {
            var added = queued(meant, chosenManner(), caller.atLeast(Role.ADMIN).userName());
            if (added == 0) {
                notices.refuse("describe.none");
            } else {
                notices.done("describe.queued", added, rows.size() - meant.size());
            }
        });
        board.forget();
    }

    private int queued(List<BoardRow> rows, Manner manner, String by) {
        var priority = rows.size() == 1 ? Priority.PERSON : Priority.BATCH;
        var wishes = rows.stream()
                .map(row -> new JobWish(new ToolName(row.name()), kind, manner, true, priority, Optional.empty(), by))
                .toList();
        return wishes.size() < 2
                ? queue.add(wishes).size()
                : batches.begin(wishes, BatchRule.NONE, by).jobs().size();
    }

    /** Whether it is a tool that can be called, and no part of the product, which needs no better words. */
    private boolean isMeant(String name) {
        return registry.find(name)
                .filter(ToolDefinition::enabled)
                .filter(tool -> !(tool.source() instanceof ToolSource.BuiltIn))
                .isPresent();
    }

    private Manner chosenManner() {
        var usual = enhancer.usualManner();
        return new Manner(
                Style.named(style).orElse(usual.style()),
                given(template).or(usual::template),
                given(audience).or(usual::audience),
                examples || usual.examples(),
                troubleshooting || usual.troubleshooting());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    public long getWithoutWords() {
        return board.rows().stream()
                .filter(row -> !row.described() && !row.upstream() && isMeant(row.name()))
                .count();
    }

    public long getOurs() {
        return board.rows().stream()
                .filter(row -> !row.upstream() && isMeant(row.name()))
                .count();
    }

    public long getOfOthers() {
        return board.rows().stream().filter(BoardRow::upstream).count();
    }

    public Style[] getStyles() {
        return Style.values();
    }

    public Style getUsualStyle() {
        return enhancer.usualManner().style();
    }

    public EnhancementKind[] getKinds() {
        return EnhancementKind.values();
    }

    public String getStyle() {
        return style;
    }

    public void setStyle(String style) {
        this.style = style == null ? "" : style;
    }

    public String getKind() {
        return kind.spelling();
    }

    public void setKind(String spelling) {
        kind = EnhancementKind.named(spelling).orElse(EnhancementKind.FULL);
    }

    /** What the operator has written orders for. */
    public List<String> getTemplates() {
        return templates.names();
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = getTemplates().contains(template) ? template : "";
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience == null ? "" : audience;
    }

    public boolean isExamples() {
        return examples;
    }

    public void setExamples(boolean examples) {
        this.examples = examples;
    }

    public boolean isTroubleshooting() {
        return troubleshooting;
    }

    public void setTroubleshooting(boolean troubleshooting) {
        this.troubleshooting = troubleshooting;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public boolean isUpstream() {
        return upstream;
    }

    public void setUpstream(boolean upstream) {
        this.upstream = upstream;
    }
}
