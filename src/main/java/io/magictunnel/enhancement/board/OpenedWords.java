package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;

/** Gathers all about the words of one tool, once in a request and again after something was decided in it. */
@RequestScoped
public class OpenedWords {

    @Inject
    CurrentCaller caller;

    @Inject
    ToolRegistry registry;

    @Inject
    Versions versions;

    @Inject
    EnhancementQueue queue;

    private WordsStory gathered;

    Optional<WordsStory> story(String name, String version) {
        caller.atLeast(Role.ADMIN);
        if (gathered == null || !gathered.tool().name().value().equals(name)) {
            gathered = registry.find(name)
                    .map(tool -> WordsStory.of(tool, versions.of(tool.name()), version, open(name)))
                    .orElse(null);
        }
        return Optional.ofNullable(gathered);
    }

    private Optional<EnhancementJob> open(String tool) {
        return queue
                .search(new JobQuery(
                        EnumSet.of(JobState.QUEUED, JobState.RUNNING), Optional.of(tool), Optional.empty(), 0, 1))
                .items()
                .stream()
                .findFirst();
    }

    /** Something was decided, or another version is wanted. */
    void forget() {
        gathered = null;
    }
}
