package io.magictunnel.conformance;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.Waiting;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that a client wants of a server behind the product. */
enum Trial {
    LIST {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            var tools = client.ask("tools/list", Map.of()).path("result").path("tools");
            return objectionUnless(tools.toString().contains(server + "__test_simple_text"), tools);
        }
    },
    CALL {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            return textOf(client, server, "test_simple_text", "simple text response");
        }
    },
    PROGRESS {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            var heard = new ArrayList<String>();
            var params = call(server, "test_tool_with_progress");
            params.putObject("_meta").put("progressToken", "mine");
            client.ask(
                    "tools/call",
                    params,
                    notice -> heard.add(notice.path("params").toString()));
            var told =
                    heard.stream().filter(notice -> notice.contains("\"mine\"")).count();
            return told == 3 ? Optional.empty() : Optional.of("told %d times".formatted(told));
        }
    },
    CANCEL {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            var before = stopped(client, server);
            client.callAndTakeBack(call(server, "test_slow"));
            Waiting.until("%s has stopped the call".formatted(server), () -> !stopped(client, server)
                    .equals(before));
            return Optional.empty();
        }
    },
    ELICIT {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            return textOf(client, server, "test_input_required_result_elicitation", "Hello, Ada!");
        }
    },
    SAMPLE {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            return textOf(client, server, "test_input_required_result_sampling", "Paris");
        }
    },
    PROMPT {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            var answer = client.ask("prompts/get", Map.of("name", server + "__test_simple_prompt"));
            return objectionUnless(answer.toString().contains("a simple prompt"), answer);
        }
    },
    RESOURCE {
        @Override
        Optional<String> objection(TrialClient client, String server) {
            var listed = client.ask("resources/list", Map.of()).path("result").path("resources");
            var uri = uniqueUri(server, "test://static-text");
            if (listed.values().stream()
                    .noneMatch(resource -> resource.path("uri").asString().equals(uri))) {
                return Optional.of("not listed: %s".formatted(uri));
            }
            var answer = client.ask("resources/read", Map.of("uri", uri));
            var read = answer.path("result").path("contents").path(0);
            return objectionUnless(
                    read.path("uri").asString().equals(uri)
                            && read.path("text").asString("").contains("content of the static text"),
                    answer);
        }
    };

    /** Why the client did not get what it wanted; empty where it did. */
    abstract Optional<String> objection(TrialClient client, String server);

    String verdict(TrialClient client, String server) {
        return objection(client, server).orElse("works");
    }

    private static Optional<String> textOf(TrialClient client, String server, String tool, String expected) {
        var answer = client.ask("tools/call", call(server, tool), notice -> {});
        return objectionUnless(answer.toString().contains(expected), answer);
    }

    private static String stopped(TrialClient client, String server) {
        return client.ask("tools/call", call(server, "test_stopped"), notice -> {})
                .path("result")
                .path("content")
                .toString();
    }

    /** Every server under trial has the same resources, so each of their URIs names its server. */
    private static String uniqueUri(String server, String original) {
        return "magictunnel:%s:%s".formatted(server, original);
    }

    private static ObjectNode call(String server, String tool) {
        var params = Json.MAPPER.createObjectNode().put("name", server + "__" + tool);
        params.putObject("arguments");
        return params;
    }

    private static Optional<String> objectionUnless(boolean holds, JsonNode answer) {
        return holds ? Optional.empty() : Optional.of("refused: " + reason(answer));
    }

    private static String reason(JsonNode answer) {
        var text = answer.path("result").path("content").path(0).path("text").asString("");
        var error = answer.path("error").path("message").asString("");
        return (text + error).isEmpty() ? answer.toString() : text + error;
    }
}
