package io.magictunnel.discovery.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What clients were lately told in answer to a search. When one of them then calls a tool of its answer, and the tool does its
 * work, the tool was the right one; one of the same answer that it had called before, and that failed, was not.
 */
@ApplicationScoped
public class RecentSearches {

    private static final int MOST_CLIENTS = 10_000;
    private static final int MOST_ANSWERS = 5;

    @Inject
    Votes votes;

    @Inject
    @ConfigProperties
    LearningConfig config;

    private Cache<String, Deque<Told>> byClient;

    @PostConstruct
    void prepare() {
        byClient = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterWrite(config.followsWithin)
                .build();
    }

    /** A client is told of these tools for its sentence. */
    public void told(Caller caller, String sentence, Collection<ToolName> tools) {
        if (config.consent == Consent.OFF || tools.isEmpty()) {
            return;
        }
        var answers = byClient.asMap().computeIfAbsent(caller.label(), unseen -> new ArrayDeque<>());
        synchronized (answers) {
            answers.addFirst(new Told(caller, sentence, Set.copyOf(tools)));
            if (answers.size() > MOST_ANSWERS) {
                answers.removeLast();
            }
        }
        byClient.put(caller.label(), answers);
    }

    /**
     * A client has called a tool.
     *
     * @param client the caller's label
     */
    public void called(String client, ToolName tool, boolean succeeded) {
        var answers = byClient.getIfPresent(client);
        if (answers != null) {
            chosenFrom(answers, tool, succeeded)
                    .ifPresent(told -> votes.cast(told.caller, told.sentence, tool, told.failedBefore(tool)));
        }
    }

    private static Optional<Told> chosenFrom(Deque<Told> answers, ToolName tool, boolean succeeded) {
        synchronized (answers) {
            var told = answers.stream().filter(one -> one.awaits(tool)).findFirst();
            told.ifPresent(one -> one.note(tool, succeeded));
            return told.filter(one -> succeeded);
        }
    }

    /** One answer. Each of its tools is chosen once at most. */
    private static final class Told {

        private final Caller caller;
        private final String sentence;
        private final Set<ToolName> tools;
        private final Set<ToolName> chosen = new HashSet<>();
        private Optional<ToolName> failed = Optional.empty();

        Told(Caller caller, String sentence, Set<ToolName> tools) {
            this.caller = caller;
            this.sentence = sentence;
            this.tools = tools;
        }

        boolean awaits(ToolName tool) {
            return tools.contains(tool) && !chosen.contains(tool);
        }

        void note(ToolName tool, boolean succeeded) {
            if (succeeded) {
                chosen.add(tool);
            } else {
                failed = Optional.of(tool);
            }
        }

        Optional<ToolName> failedBefore(ToolName tool) {
            return failed.filter(other -> !other.equals(tool));
        }
    }
}
