package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
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
    NoticePage notices;

    private String style = "";
    private EnhancementKind kind = EnhancementKind.FULL;
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
        var by = caller.atLeast(Role.ADMIN);
        var meant = rows.stream().filter(row -> upstream || !row.upstream()).toList();
        var isOne = meant.size() == 1;
        var wishes = meant.stream()
                .map(row -> new JobWish(
                        new ToolName(row.name()),
                        kind,
                        chosenManner(),
                        true,
                        isOne ? Priority.PERSON : Priority.BATCH,
                        Optional.empty(),
                        by.userName()))
                .toList();
        var added = wishes.size() < 2
                ? queue.add(wishes)
                : batches.begin(wishes, BatchRule.NONE, by.userName()).jobs();
        board.forget();
        if (added.isEmpty()) {
            notices.refuse("describe.none");
        } else {
            notices.done("describe.queued", added.size(), rows.size() - meant.size());
        }
    }

    /** Whether it is a tool that can be called, and no part of the product, which needs no better words. */
    private boolean isMeant(String name) {
        return registry.find(name)
                .filter(ToolDefinition::enabled)
                .filter(tool -> !(tool.source() instanceof ToolSource.BuiltIn))
                .isPresent();
    }

    private Manner chosenManner() {
        return Style.named(style).map(Manner::of).orElseGet(enhancer::usualManner);
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
