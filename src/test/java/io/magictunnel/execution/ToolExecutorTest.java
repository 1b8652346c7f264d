package io.magictunnel.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.argument.Checks;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.execution.history.Recorded;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.Decision;
import io.magictunnel.permission.denial.DeniedCalls;
import io.magictunnel.platform.RequestId;
import io.magictunnel.platform.Stopping;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolExecutorTest {

    private static final ToolOutcome.Answered ANSWER = ToolAnswer.text("done", false);

    private final ToolExecutor executor = new ToolExecutor();
    private final List<Recorded> recorded = new ArrayList<>();
    private ToolInvoker invoker = invoking(() -> ANSWER);

    @BeforeEach
    void wire() {
        executor.catalogue = new CallerCatalogue() {
            @Override
            public Optional<ToolDefinition> find(Caller caller, String name) {
                return Optional.of(tool()).filter(tool -> tool.name().value().equals(name));
            }
        };
        executor.denials = new DeniedCalls() {
            @Override
            public Decision.Denied reasonFor(Caller caller, String toolName) {
                return new Decision.Denied("not " + toolName);
            }
        };
        executor.history = new ExecutionHistory() {
            @Override
            public void record(Recorded executed, byte[] arguments, byte[] result) {
                recorded.add(executed);
            }
        };
        executor.argumentCheck = Checks.usual();
        executor.config = Limits.of(Duration.ofSeconds(5), 1_000);
        executor.clock = new StoppedClock();
        executor.use(List.of(new ToolInvoker() {
            @Override
            public boolean invokes(Routing routing) {
                return routing instanceof Routing.ExternalMcp;
            }

            @Override
            public ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException {
                return invoker.invoke(tool, invocation);
            }
        }));
    }

    @Test
    void theInvokersAnswerIsTheAnswer() {
        assertThat(execute("tool", "{\"n\": 1}")).isSameAs(ANSWER);
        assertThat(recorded).singleElement().satisfies(executed -> {
            assertThat(executed.succeeded()).isTrue();
            assertThat(executed.argumentSize()).isEqualTo(8);
            assertThat(executed.resultSize()).isEqualTo(ANSWER.result().length);
            assertThat(executed.startedAt()).isEqualTo(StoppedClock.START);
        });
    }

    @Test
    void ourOwnToolsGetTheDefaultsInBothForms() {
        var seen = new ArrayList<String>();
        invoker = (ToolInvokerOnly) (tool, invocation) -> {
            seen.add(new String(invocation.argumentBytes(), UTF_8));
            seen.add(invocation.arguments().toString());
            return ANSWER;
        };

        execute("tool", "{ }");

        assertThat(seen).containsExactly("{\"with\":\"default\"}", "{\"with\":\"default\"}");
    }

    @Test
    void whatTheCallerMayNotUseIsRefusedAndNotRecorded() {
        assertThat(execute("other", "{}")).isEqualTo(new ToolOutcome.Refused(new Decision.Denied("not other")));
        assertThat(recorded).isEmpty();
    }

    @Test
    void argumentsThatDoNotFitNeverReachTheInvoker() {
        invoker = invoking(() -> {
            throw new IllegalStateException("reached");
        });

        assertThat(execute("tool", "{\"n\": \"x\"}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.INVALID_ARGUMENTS,
                        "The arguments do not fit the tool 'tool'.\n/n: found \"x\"; allowed: integer"));
        assertThat(recorded)
                .singleElement()
                .extracting(Recorded::failure)
                .isEqualTo(Optional.of(ToolFailure.INVALID_ARGUMENTS));
    }

    @Test
    void anAnswerThatSaysItIsAnErrorIsCountedAsAFailure() {
        invoker = invoking(() -> ToolAnswer.text("bad", true));

        execute("tool", "{}");

        assertThat(recorded)
                .singleElement()
                .extracting(Recorded::failure)
                .isEqualTo(Optional.of(ToolFailure.TOOL_ERROR));
    }

    @Test
    void aResultThatIsTooLargeIsRefused() {
        invoker = invoking(() -> ToolAnswer.text("x".repeat(1_000), false));

        assertThat(execute("tool", "{}")).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(ToolFailure.RESULT_TOO_LARGE);
            assertThat(failed.details())
                    .matches("The result has 10\\d\\d bytes; allowed are 1000 \\(execution.max_result_size\\)");
        });
    }

    @Test
    void aBugOfAnInvokerIsNotShownToTheCaller() {
        invoker = invoking(() -> {
            throw new IllegalStateException("inner secret");
        });

        assertThat(execute("tool", "{}")).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(ToolFailure.INTERNAL);
            assertThat(failed.details()).doesNotContain("secret");
        });
    }

    @Test
    void aCallThatIsCancelledAlreadyIsNotStarted() {
        invoker = invoking(() -> {
            throw new IllegalStateException("reached");
        });
        var cancellation = new Cancellation();
        cancellation.cancel();

        var outcome = executor.execute(Caller.system(), call("tool", "{}", cancellation));

        assertThat(outcome).isEqualTo(new ToolOutcome.Failed(ToolFailure.CANCELLED, "The call was cancelled"));
    }

    @Test
    void anInterruptedCallIsACancelledOne() {
        invoker = (ToolInvokerOnly) (tool, invocation) -> {
            throw new InterruptedException();
        };

        var outcome = execute("tool", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new ToolOutcome.Failed(ToolFailure.CANCELLED, "The call was cancelled"));
    }

    @Test
    void theEndOfTheProcessCancelsWhatIsRunningAndNothingElse() {
        var running = new Cancellation();
        var over = new Cancellation();
        executor.execute(Caller.system(), call("tool", "{}", over));
        invoker = invoking(() -> {
            executor.cancelAll(new Stopping());
            return ANSWER;
        });

        executor.execute(Caller.system(), call("tool", "{}", running));

        assertThat(running.isCancelled()).isTrue();
        assertThat(over.isCancelled()).isFalse();
    }

    @Test
    void aKindOfToolThatNobodyRunsIsSaidSo() {
        executor.use(List.of());

        assertThat(execute("tool", "{}"))
                .isEqualTo(new ToolOutcome.Failed(ToolFailure.NOT_RUNNABLE, "Nothing here can run this kind of tool"));
    }

    private ToolOutcome execute(String tool, String arguments) {
        return executor.execute(Caller.system(), call(tool, arguments, new Cancellation()));
    }

    private static ToolCall call(String tool, String arguments, Cancellation cancellation) {
        return new ToolCall(
                tool,
                arguments.getBytes(UTF_8),
                ToolCall.Channel.MCP,
                RequestId.random(),
                Requester.NOBODY,
                cancellation,
                Optional.empty());
    }

    private static ToolDefinition tool() {
        return SomeTools.named("tool")
                .taking("{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\"},"
                        + " \"with\": {\"default\": \"default\"}}}")
                .tool();
    }

    private static ToolInvoker invoking(java.util.function.Supplier<ToolOutcome> answer) {
        return (ToolInvokerOnly) (tool, invocation) -> answer.get();
    }

    /** An invoker that is asked for everything. */
    @FunctionalInterface
    private interface ToolInvokerOnly extends ToolInvoker {

        @Override
        default boolean invokes(Routing routing) {
            return true;
        }
    }
}
