package io.magictunnel.execution.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ExecutionConfig;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.Limits;
import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import io.magictunnel.security.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommandInvokerTest {

    private static final ExecutionConfig LIMITS = Limits.of(Duration.ofSeconds(30), 10_000);

    @TempDir
    Path workspace;

    @Test
    void theOutputIsTheAnswer() throws Exception {
        var answer =
                answered(run("command: printf, args: ['%s-%s', '{a}', '{b}']", "{\"a\": \"$(id)\", \"b\": \"{a}\"}"));

        assertThat(textOf(answer)).isEqualTo("$(id)-{a}");
        assertThat(answer.get("isError").booleanValue()).isFalse();
    }

    @Test
    void argumentsWithoutAValueAreDroppedWithTheirGroup() throws Exception {
        var answer =
                answered(run("command: printf, args: ['<%s>', x, ['-n', '{a}'], '{b}', ['-m', '{c}']]", "{\"c\": 1}"));

        assertThat(textOf(answer)).isEqualTo("<x><-m><1>");
    }

    @Test
    void aFailureIsAnAnswerWithTheEndOfTheComplaints() throws Exception {
        var answer = answered(run("command: sh, args: ['-c', 'echo out; echo bad >&2; exit 3']", "{}"));

        assertThat(answer.get("isError").booleanValue()).isTrue();
        assertThat(textOf(answer)).isEqualTo("bad\n(exit code 3)");
    }

    @Test
    void onlyTheEndOfLongComplaintsIsKept() throws Exception {
        var answer = answered(run("command: sh, args: ['-c', 'seq 100000 >&2; exit 1']", "{}"));

        assertThat(textOf(answer)).endsWith("99999\n100000\n(exit code 1)").hasSizeLessThan(4_200);
    }

    @Test
    void otherExitCodesCanMeanSuccess() throws Exception {
        var answer = answered(run("command: sh, args: ['-c', 'echo none; exit 1'], success_codes: [0, 1]", "{}"));

        assertThat(answer.get("isError").booleanValue()).isFalse();
    }

    @Test
    void declaredJsonBecomesStructuredContent() throws Exception {
        var answer = answered(run("command: echo, args: ['{\"n\": 1}'], output: json", "{}"));

        assertThat((Object) answer.get("structuredContent")).isEqualTo(Json.MAPPER.readTree("{\"n\": 1}"));
        assertThat(textOf(answer)).isEqualTo("{\"n\":1}");
    }

    @Test
    void whatIsDeclaredAsJsonMustBeJson() throws Exception {
        assertThat(run("command: echo, args: ['no json'], output: json", "{}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.TOOL_ERROR,
                        "The program's output is declared as JSON, but is none: line 1, column 1"));
    }

    @Test
    void theInputIsWritten() throws Exception {
        var answer = answered(run("command: cat, stdin: 'a {a} b'", "{\"a\": \"line\\nline\"}"));

        assertThat(textOf(answer)).isEqualTo("a line\nline b");
    }

    @Test
    void aProgramThatDoesNotReadItsInputIsNoProblem() throws Exception {
        var answer = answered(
                run("command: echo, args: [done], stdin: '{a}'", "{\"a\": \"%s\"}".formatted("x".repeat(500_000))));

        assertThat(textOf(answer)).isEqualTo("done\n");
    }

    @Test
    void variablesAreThoseOfTheToolAndTheAllowedOnes() throws Exception {
        var answer = answered(run("command: env, env: {OWN: 'v={a}', GONE: '{b}'}", "{\"a\": \"1\"}"));

        assertThat(textOf(answer).lines())
                .filteredOn(line -> !line.startsWith("PWD="))
                .containsExactlyInAnyOrder("PATH=" + System.getenv("PATH"), "OWN=v=1");
    }

    @Test
    void programsStartInTheWorkspace() throws Exception {
        Files.createDirectories(workspace.resolve("inner"));

        assertThat(textOf(answered(run("command: pwd, args: ['-P']", "{}"))).strip())
                .isEqualTo(workspace.toRealPath().toString());
        assertThat(textOf(answered(
                        run("command: pwd, args: ['-P'], working_directory: '{need}'", "{\"need\": \"inner\"}"))))
                .endsWith("/inner\n");
    }

    @Test
    void aMissingFolderIsNamed() throws Exception {
        assertThat(run("command: pwd, working_directory: '{need}'", "{\"need\": \"nowhere\"}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.INVALID_ARGUMENTS, "There is no folder 'nowhere' (counted from the workspace)"));
    }

    @Test
    void aMissingProgramIsNamed() throws Exception {
        assertThat(run("command: no-such-program", "{}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.NOT_RUNNABLE,
                        "The tool's program cannot be started: There is no program 'no-such-program'"));
    }

    @Test
    void theCharacterNulIsRefused() throws Exception {
        assertThat(run("command: echo, args: ['{a}']", "{\"a\": \"x\\u0000y\"}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.INVALID_ARGUMENTS,
                        "A value holds the character NUL, which no program can be given"));
    }

    @Test
    void anArgumentThatTheKernelWouldRefuseIsRefused() throws Exception {
        var outcome = run("command: echo, args: ['{a}']", "{\"a\": \"%s\"}".formatted("x".repeat(131_072)));

        assertThat(outcome).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(ToolFailure.INVALID_ARGUMENTS);
            assertThat(failed.details()).contains("131072 bytes", "up to 131071");
        });
    }

    @Test
    void aProgramIsStoppedWithAllThatItStartedWhenItsTimeIsUp() throws Exception {
        var outcome = run("command: sh, args: ['-c', 'sleep 1000 & sleep 1000'], timeout: 0.2", "{}");

        assertThat(outcome)
                .isEqualTo(new ToolOutcome.Failed(ToolFailure.TIMEOUT, "The program was stopped after 200 ms"));
    }

    @Test
    void whatAProgramLeavesInTheBackgroundDoesNotHoldTheAnswerBack() throws Exception {
        var answer = answered(run("command: sh, args: ['-c', 'sleep 1000 & echo done']", "{}"));

        assertThat(textOf(answer)).isEqualTo("done\n");
    }

    @Test
    void aCancelledProgramIsStopped() throws Exception {
        var cancellation = new Cancellation();
        var tool = tool("command: sh, args: ['-c', 'touch started; sleep 1000']");
        var outcome = CompletableFuture.supplyAsync(() -> invoke(tool, "{}", cancellation));
        while (Files.notExists(workspace.resolve("started"))) {
            Thread.onSpinWait();
        }

        cancellation.cancel();

        assertThat(outcome.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(ToolFailure.CANCELLED));
    }

    @Test
    void tooMuchOutputIsRefusedAndTheProgramStopped() throws Exception {
        assertThat(run("command: yes", "{}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.RESULT_TOO_LARGE,
                        "The output has more than 10000 bytes; allowed are 10000 (execution.max_result_size)"));
    }

    @Test
    void outputThatOnlyGrowsTooLargeAsJsonIsRefusedToo() throws Exception {
        var outcome = run("command: sh, args: ['-c', 'head -c 6000 /dev/zero | tr \"\\\\0\" \"\\\\1\"']", "{}");

        assertThat(outcome).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.failure())
                .isEqualTo(ToolFailure.RESULT_TOO_LARGE));
    }

    @Test
    void aToolCanAskForItsOutputToBeCut() throws Exception {
        var outcome = run("command: yes, args: ['😀\"'], truncate: true", "{}");

        var answer = answered(outcome);
        assertThat(((ToolOutcome.Answered) outcome).result()).hasSizeLessThanOrEqualTo(10_000);
        assertThat(textOf(answer))
                .startsWith("😀\"\n😀")
                .endsWith("[cut here: the output is longer than a result may be]");
    }

    @Test
    void noMoreProgramsRunThanAllowed() throws Exception {
        var invoker = Commands.invoker(LIMITS, workspace, 1);
        var cancellation = new Cancellation();
        var busy = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> {
            busy.countDown();
            invoke(invoker, tool("command: sleep, args: ['1000']"), "{}", cancellation);
        });
        busy.await();
        while (invoker.freePlaces() > 0) {
            Thread.onSpinWait();
        }

        var outcome = invoke(invoker, tool("command: echo, timeout: 0.1"), "{}", new Cancellation());

        cancellation.cancel();
        first.get(20, TimeUnit.SECONDS);
        assertThat(outcome)
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.TIMEOUT, "1 programs are running already, and none of them ended within 100 ms"));
    }

    private ToolOutcome run(String config, String arguments) {
        return invoke(tool(config), arguments, new Cancellation());
    }

    private static ToolDefinition tool(String config) {
        return CapabilityFiles.tools("""
                        tools:
                          - name: tool
                            description: Does something
                            inputSchema:
                              type: object
                              required: [need]
                              properties: {a: {}, b: {}, c: {}, need: {}}
                            routing: {type: subprocess, config: {%s}}
                        """.formatted(config)).getFirst();
    }

    private ToolOutcome invoke(ToolDefinition tool, String arguments, Cancellation cancellation) {
        return invoke(Commands.invoker(LIMITS, workspace), tool, arguments, cancellation);
    }

    private static ToolOutcome invoke(
            CommandInvoker invoker, ToolDefinition tool, String arguments, Cancellation cancellation) {
        try {
            return invoker.invoke(
                    tool,
                    new Invocation(
                            Caller.system(),
                            arguments.getBytes(UTF_8),
                            (ObjectNode) Json.MAPPER.readTree(arguments),
                            Requester.NOBODY,
                            cancellation,
                            Optional.empty(),
                            ToolCall.Channel.REST,
                            RequestId.random()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode answered(ToolOutcome outcome) {
        assertThat(outcome).isInstanceOf(ToolOutcome.Answered.class);
        return Json.MAPPER.readTree(((ToolOutcome.Answered) outcome).result());
    }

    private static String textOf(JsonNode answer) {
        return answer.at("/content/0/text").stringValue();
    }
}
