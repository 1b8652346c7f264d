package io.magictunnel.execution.http;

import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the answer of a tool out of what an HTTP service sent, by its kind: JSON, text, image, sound or other bytes. */
record ServiceAnswer(HttpResponse<LimitedBody.Content> response, int limit) {

    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    ToolOutcome outcome() {
        if (!response.body().isWhole()) {
            return tooLarge("more than %d".formatted(limit));
        }
        var answer = answer();
        return answer.result().length <= limit ? answer : tooLarge(String.valueOf(answer.result().length));
    }

    private ToolOutcome.Answered answer() {
        var status = response.statusCode();
        if (status >= 400) {
            return ToolAnswer.text(
                    "HTTP status %d%n%s".formatted(status, text()).strip(), true);
        }
        if (response.request().method().equals("HEAD")) {
            return head();
        }
        return content();
    }

    private ToolOutcome.Answered content() {
        var type = mimeType();
        var bytes = response.body().bytes();
        if (type.equals("application/json") || type.endsWith("+json")) {
            return json();
        }
        if (type.startsWith("image/") && !type.equals("image/svg+xml")) {
            return ToolAnswer.media("image", bytes, type);
        }
        if (type.startsWith("audio/")) {
            return ToolAnswer.media("audio", bytes, type);
        }
        return isText(type)
                ? ToolAnswer.text(text(), false)
                : ToolAnswer.blob(response.uri().toString(), bytes, type);
    }

    private ToolOutcome.Answered json() {
        try {
            return ToolAnswer.json(Json.MAPPER.readTree(response.body().bytes()), false);
        } catch (JacksonException misnamed) {
            return ToolAnswer.text(text(), false);
        }
    }

    private ToolOutcome.Answered head() {
        var head = JsonNodeFactory.instance.objectNode();
        head.put("status", response.statusCode());
        var headers = head.putObject("headers");
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return ToolAnswer.json(head, false);
    }

    private String mimeType() {
        var type = response.headers().firstValue("Content-Type").orElse("text/plain");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.endsWith("xml")
                || type.equals("application/javascript")
                || type.equals("application/yaml")
                || type.equals("application/x-www-form-urlencoded");
    }

    private String text() {
        return new String(response.body().bytes(), charset());
    }

    private Charset charset() {
        var named =
                CHARSET.matcher(response.headers().firstValue("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private ToolOutcome tooLarge(String size) {
        return new ToolOutcome.Failed(
                ToolFailure.RESULT_TOO_LARGE,
                "The answer has %s bytes; allowed are %d (execution.max_result_size)".formatted(size, limit));
    }
}
