package io.magictunnel.provider.wire;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.wire.refusal.VendorText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request to a provider.
 *
 * @param folder below the provider's base, percent-encoded; empty for the base itself
 * @param segment what follows it, as it is
 * @param body the JSON to post; empty for GET
 */
public record WireRequest(String folder, String segment, WireHead head, Optional<JsonNode> body) {

    public WireRequest {
        if (segment.isBlank() || segment.contains("/") || segment.contains("\\") || segment.contains("..")) {
            throw notAName(segment);
        }
    }

    public static WireRequest get(String folder, String segment, WireHead head) {
        return new WireRequest(folder, segment, head, Optional.empty());
    }

    public static WireRequest post(String folder, String segment, WireHead head, JsonNode body) {
        return new WireRequest(folder, segment, head, Optional.of(body));
    }

    /** The name of a model or deployment as one segment of a folder, wherever it came from. */
    public static String encoded(String name) {
        if (name.isBlank() || name.equals(".") || name.equals("..")) {
            throw notAName(name);
        }
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static LlmFailure notAName(String name) {
        return new LlmFailure(
                FailureKind.INVALID_REQUEST, "'%s' cannot be the name of a model".formatted(VendorText.line(name)));
    }

    byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(body.orElseThrow());
    }
}
