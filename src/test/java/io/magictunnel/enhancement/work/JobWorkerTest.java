package io.magictunnel.enhancement.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.enhancement.proof.Findability;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.SomeJobs;
import io.magictunnel.enhancement.version.SomeVersions;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Written;
import io.magictunnel.platform.Spans;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.StoppedClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobWorkerTest {

    private final StoppedClock clock = new StoppedClock();
    private final SomeVersions versions = new SomeVersions(clock);
    private final JobWorker worker = new JobWorker();
    private final List<String> ends = new ArrayList<>();
    private final List<String> forgottenAnswers = new ArrayList<>();
    private Optional<ToolDefinition> tool =
            Optional.of(SomeTools.named("words_count").described("Counts.").tool());
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private final List<String> counted = new ArrayList<>();
    private int handOvers;
    private boolean isHeld = true;

    @BeforeEach
    void wire() {
        worker.clock = clock;
        worker.versions = versions;
        worker.queue = new Ends();
        worker.end = new JobEnd();
        worker.end.queue = worker.queue;
        worker.end.versions = versions;
        worker.registry = new ToolRegistry() {
            @Override
            public Optional<ToolDefinition> find(String name) {
                return tool;
            }
        };
        worker.recipe = new Recipe() {
            @Override
            public String of(EnhancementKind kind, Manner manner) {
                return "recipe";
            }
        };
        worker.pipeline = new Pipeline();
        worker.proving = new Proving() {
            @Override
            Written prove(ToolDefinition about, Written written) {
                return verdict.map(said -> written.with(written.content().with(said)))
                        .orElse(written);
            }
        };
        worker.handOver = new HandOver() {
            @Override
            void soon() {
                handOvers++;
            }
        };
        worker.cache = new EnhancementCache() {
            @Override
            public void forget(String forgotten) {
                forgottenAnswers.add(forgotten);
            }
        };
        worker.meters = new EnhancementMeters() {
            @Override
            void described(ToolVersion version) {
                counted.add(version.state().name());
            }

            @Override
            void failed(Mishap mishap, boolean isLast) {
                counted.add(mishap + (isLast ? " for good" : ""));
            }
        };
        worker.spans = Spans.none();
        worker.config = new EnhancementConfig();
        worker.config.autoApprove = true;
        worker.config.maxAttempts = 3;
    }

    @Test
    void aToolThatIsDescribedGetsItsWords() {
        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(ends).containsExactly("complete: In use");
        assertThat(handOvers).isEqualTo(1);
    }

    @Test
    void whoForcesItIsNotGivenWhatAModelHasAnsweredBefore() {
        worker.work(SomeJobs.running("words_count", 1), "me");
        worker.work(SomeJobs.forced("words_count"), "me");

        assertThat(forgottenAnswers).containsExactly("words_count");
    }

    @Test
    void whatWasDescribedBeforeIsNotDescribedAgainUnlessThatIsForced() {
        worker.work(SomeJobs.running("words_count", 1), "me");
        worker.work(SomeJobs.running("words_count", 1), "me");
        worker.work(SomeJobs.forced("words_count"), "me");

        assertThat(ends)
                .containsExactly(
                        "complete: In use",
                        "complete: It was described before, and nothing has changed since",
                        "complete: In use");
        assertThat(versions.kept()).hasSize(2);
    }

    @Test
    void whatLosesIsKeptAndNotUsed() {
        verdict = Optional.of(
                new Verdict(false, "A neighbour loses.", Findability.UNASKED, Findability.UNASKED, true, List.of()));

        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(ends).containsExactly("complete: Not used: A neighbour loses.");
        assertThat(versions.kept().getFirst().content().verdict()).isEqualTo(verdict);
        assertThat(handOvers).isZero();
    }

    @Test
    void withoutApprovalItWaitsForSomebody() {
        worker.config.autoApprove = false;

        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(ends).containsExactly("complete: Waits for approval");
        assertThat(handOvers).isZero();
    }

    @Test
    void anothersToolIsLeftAloneUnlessThatIsForced() {
        tool = Optional.of(SomeTools.named("words_count")
                .from(new ToolSource.UpstreamServer("books"))
                .tool());

        worker.work(SomeJobs.running("words_count", 1), "me");
        worker.work(SomeJobs.forced("words_count"), "me");

        assertThat(ends.getFirst()).startsWith("fail EXTERNAL_TOOL_PROTECTION: The tool belongs to the server 'books'");
        assertThat(ends.getLast()).isEqualTo("complete: In use");
    }

    @Test
    void aToolThatIsGoneNeedsNoWords() {
        tool = Optional.empty();

        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(ends).containsExactly("cancel: The tool is gone");
    }

    @Test
    void whatMayPassIsTriedAgainLaterAndNotForEver() {
        failure = Optional.of(new LlmFailure(FailureKind.NETWORK, "no network"));

        worker.work(SomeJobs.running("words_count", 2), "me");
        worker.work(SomeJobs.running("words_count", 3), "me");

        assertThat(ends).containsExactly("postpone 4s NETWORK_ERROR: no network", "fail NETWORK_ERROR: no network");
        assertThat(counted).containsExactly("NETWORK_ERROR", "NETWORK_ERROR for good");
        assertThat(versions.kept().getLast().content().errors()).containsExactly("no network");
    }

    @Test
    void whatWillNotPassFailsAtOnce() {
        failure = Optional.of(new LlmFailure(FailureKind.AUTHENTICATION, "wrong key"));

        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(ends).containsExactly("fail AUTHENTICATION_FAILED: wrong key");
    }

    @Test
    void whoHasLostTheJobToSomebodyElseHandsNothingOver() {
        isHeld = false;

        worker.work(SomeJobs.running("words_count", 1), "me");

        assertThat(handOvers).isZero();
    }

    private final class Pipeline extends EnhancementPipeline {

        private Pipeline() {
            recipe = worker.recipe;
        }

        @Override
        public Written write(Caller by, ToolDefinition about, EnhancementKind kind, Manner manner) {
            failure.ifPresent(failed -> {
                throw failed;
            });
            return SomeVersions.written(about, "recipe");
        }
    }

    private final class Ends extends EnhancementQueue {

        @Override
        public boolean complete(EnhancementJob job, String owner, Optional<UUID> version, String words) {
            ends.add("complete: " + words);
            return isHeld;
        }

        @Override
        public boolean fail(EnhancementJob job, String owner, String code, String words) {
            ends.add("fail %s: %s".formatted(code, words));
            return isHeld;
        }

        @Override
        public boolean postpone(EnhancementJob job, String owner, Instant until, String code, String words) {
            ends.add("postpone %ds %s: %s"
                    .formatted(until.getEpochSecond() - clock.instant().getEpochSecond(), code, words));
            return isHeld;
        }

        @Override
        public boolean cancel(EnhancementJob job, String owner, String words) {
            ends.add("cancel: " + words);
            return isHeld;
        }
    }
}
