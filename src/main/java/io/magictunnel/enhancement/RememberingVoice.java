package io.magictunnel.enhancement;

import io.magictunnel.enhancement.Voice.Choice;
import io.magictunnel.enhancement.Voice.Said;
import io.magictunnel.enhancement.Voice.Task;
import io.magictunnel.enhancement.cache.AnswerKey;
import io.magictunnel.enhancement.cache.CachedAnswer;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.platform.Json;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a voice, unless it has answered the same question before and that still counts. The rules are quick and change with the
 * product, so they are always asked anew.
 */
@ApplicationScoped
public class RememberingVoice {

    @Inject
    Voice voice;

    @Inject
    EnhancementCache cache;

    @Inject
    Clock clock;

    /** @param counts how long an answer is used again */
    Said ask(Caller caller, Choice choice, Task task, Duration counts) {
        if (choice.provider().equals(Voice.RULES)) {
            return voice.ask(caller, choice, task);
        }
        return cache.find(key(choice, task))
                .map(known -> new Said(known.json(), known.provider(), known.model()))
                .orElseGet(() -> askAnew(caller, choice, task, counts));
    }

    /** Where somebody else has answered instead, that is not kept: the one who was meant may be back soon. */
    Said askAnew(Caller caller, Choice choice, Task task, Duration counts) {
        var start = System.nanoTime();
        var said = voice.ask(caller, choice, task);
        if (said.provider().equals(choice.provider()) && !said.provider().equals(Voice.RULES)) {
            var now = clock.instant();
            var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            cache.keep(
                    key(choice, task),
                    new CachedAnswer(said.json(), said.provider(), said.model(), took, now, now.plus(counts)));
        }
        return said;
    }

    /** What has turned out to be of no use is not said again. */
    void forget(Choice choice, Task task) {
        cache.remove(key(choice, task));
    }

    /** Which other tools there are is told along, and makes no other question of it. */
    private static AnswerKey key(Choice choice, Task task) {
        var document = task.document().deepCopy();
        if (document.path("tool") instanceof ObjectNode tool) {
            tool.remove("other_tools");
        }
        return AnswerKey.of(
                document.path("tool").path("name").asString(""),
                task.purpose(),
                task.orders(),
                Json.MAPPER.writeValueAsString(document),
                Json.MAPPER.writeValueAsString(task.schema().schema()),
                choice.provider(),
                choice.model().orElse(""));
    }
}
