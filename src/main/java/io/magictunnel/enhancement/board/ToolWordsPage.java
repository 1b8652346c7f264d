package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobWish;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** admin/enhancement.xhtml, and the panel of admin/enhancements.xhtml: the words of one tool, then and now, and who decides. */
@Named
@ViewScoped
public class ToolWordsPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    OpenedWords opened;

    @Inject
    Board board;

    @Inject
    Versions versions;

    @Inject
    EnhancementQueue queue;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    NoticePage notices;

    private String tool = "";
    private String version = "";

    /** The version that matters most. */
    public void open(String name) {
        tool = name;
        show("");
    }

    public void show(String id) {
        version = id;
        opened.forget();
    }

    public void close() {
        open("");
    }

    /** {@code null} where no tool is opened, or it is gone, or the caller must not know. */
    public WordsStory getStory() {
        return tool.isEmpty() || !caller.get().role().covers(Role.ADMIN)
                ? null
                : opened.story(tool, version).orElse(null);
    }

    /** Clients get this version. */
    public void use(String id) {
        decide("words.used", () -> versions.activate(UUID.fromString(id), caller.atLeast(Role.ADMIN)));
    }

    public void reject(String id) {
        decide("words.rejected", () -> versions.reject(UUID.fromString(id), caller.atLeast(Role.ADMIN)));
    }

    /** Clients get the source's own words. */
    public void restore() {
        decide("words.restored", () -> versions.restoreOriginal(new ToolName(tool), caller.atLeast(Role.ADMIN)));
    }

    /** Somebody waits for this one, so it comes before others; also tools of other servers, as somebody wants exactly this one. */
    public void describe() {
        var by = caller.atLeast(Role.ADMIN);
        decide(
                "words.queued",
                () -> queue.add(List.of(new JobWish(
                        new ToolName(tool),
                        EnhancementKind.FULL,
                        enhancer.usualManner(),
                        true,
                        JobWish.Priority.PERSON,
                        Optional.empty(),
                        by.userName()))));
    }

    private void decide(String done, Runnable action) {
        if (notices.attempt(action)) {
            notices.done(done, tool);
        }
        opened.forget();
        board.forget();
    }

    public String getTool() {
        return tool;
    }

    public void setTool(String tool) {
        this.tool = tool == null ? "" : tool;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }
}
