package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.registry.ToolSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One execution of a tool, or one prompt or resource that was given, as the history keeps it. Written once, never changed,
 * removed when it is old.
 */
@Entity
@Table(name = "tool_execution")
public class ToolExecution {

    /** What a database may refuse, or a page would show as something else. Line breaks and tabs stay. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 2_000;

    @Id
    private String id;

    @Column(name = "tool_name")
    private String tool;

    private String origin;

    private String caller;

    @Enumerated(EnumType.STRING)
    private ToolCall.Channel channel;

    @Column(name = "started_at")
    private Instant startedAt;

    /** Minutes since 1970: what charts count by. */
    @Column(name = "started_minute")
    private long startedMinute;

    @Column(name = "duration_us")
    private long durationMicros;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private ToolFailure failure;

    private String detail;

    private String arguments;

    private String result;

    @Column(name = "argument_size")
    private int argumentSize;

    @Column(name = "result_size")
    private int resultSize;

    @Column(name = "request_id")
    private String requestId;

    /** What was asked for. */
    @Schema(name = "ExecutionKind")
    public enum Kind {
        TOOL,
        PROMPT,
        RESOURCE
    }

    /** How it went, in one word. */
    @Schema(name = "ExecutionOutcome")
    public enum Outcome {
        SUCCEEDED,
        FAILED
    }

    protected ToolExecution() {}

    /** @param texts masked and cut already */
    ToolExecution(Recorded executed, Texts texts) {
        id = UUID.randomUUID().toString();
        tool = fitting(Redaction.masked(executed.subject()), LONGEST_NAME);
        origin = fitting(nameOf(executed.origin()), LONGEST_NAME);
        caller = fitting(executed.caller(), LONGEST_NAME);
        channel = executed.channel();
        startedAt = executed.startedAt().truncatedTo(ChronoUnit.MICROS);
        startedMinute = Math.floorDiv(startedAt.getEpochSecond(), 60);
        durationMicros = executed.duration().toNanos() / 1_000;
        outcome = executed.succeeded() ? Outcome.SUCCEEDED : Outcome.FAILED;
        failure = executed.failure().orElse(null);
        detail = fitting(Redaction.masked(executed.detail()), LONGEST_DETAIL);
        arguments = fitting(texts.arguments(), Texts.LONGEST);
        result = fitting(texts.result(), Texts.LONGEST);
        argumentSize = executed.argumentSize();
        resultSize = executed.resultSize();
        requestId = executed.requestId().value();
    }

    /** What was asked and answered. */
    record Texts(String arguments, String result) {

        static final int LONGEST = 8_000;
        static final Texts NONE = new Texts("", "");
    }

    private static String nameOf(ToolSource origin) {
        return switch (origin) {
            case ToolSource.CapabilityFile file -> "file:" + file.name();
            case ToolSource.BuiltIn builtIn -> "built-in:" + builtIn.name();
            case ToolSource.UpstreamServer server -> "server:" + server.name();
        };
    }

    private static String fitting(String text, int longest) {
        var bounded = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return UNPRINTABLE.matcher(bounded).replaceAll("?");
    }

    public String id() {
        return id;
    }

    /** The name of a tool, or {@code prompt:} and a name, or {@code resource:} and a URI; no tool's name has a colon. */
    public String tool() {
        return tool;
    }

    public Kind kind() {
        if (tool.startsWith("prompt:")) {
            return Kind.PROMPT;
        }
        return tool.startsWith("resource:") ? Kind.RESOURCE : Kind.TOOL;
    }

    /** {@code file:} and a path, or {@code server:} and an alias. */
    public String origin() {
        return origin;
    }

    public String caller() {
        return caller;
    }

    public ToolCall.Channel channel() {
        return channel;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Duration duration() {
        return Duration.ofNanos(durationMicros * 1_000);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<ToolFailure> failure() {
        return Optional.ofNullable(failure);
    }

    public String detail() {
        return detail;
    }

    /** JSON, masked; cut where it ends with an ellipsis; empty where arguments are not kept. */
    public String arguments() {
        return arguments;
    }

    /** As {@link #arguments}. */
    public String result() {
        return result;
    }

    public int argumentSize() {
        return argumentSize;
    }

    public int resultSize() {
        return resultSize;
    }

    public String requestId() {
        return requestId;
    }
}
