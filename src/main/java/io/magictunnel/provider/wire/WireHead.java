package io.magictunnel.provider.wire;

import io.magictunnel.provider.ApiSecret;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** All headers and query parameters that are ever sent to a provider. What was not set is not sent. */
public final class WireHead {

    @HeaderParam("Authorization")
    String authorization;

    @HeaderParam("x-api-key")
    String anthropicKey;

    @HeaderParam("api-key")
    String azureKey;

    @HeaderParam("x-goog-api-key")
    String googleKey;

    @HeaderParam("anthropic-version")
    String anthropicVersion;

    @QueryParam("api-version")
    String azureVersion;

    @QueryParam("alt")
    String alt;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("after_id")
    String afterId;

    @QueryParam("pageSize")
    Integer pageSize;

    @QueryParam("pageToken")
    String pageToken;

    public static WireHead bearer(Optional<ApiSecret> key) {
        var head = new WireHead();
        head.authorization = key.map(secret -> "Bearer " + secret.text()).orElse(null);
        return head;
    }

    public static WireHead anthropic(Optional<ApiSecret> key, String version) {
        var head = new WireHead();
        head.anthropicKey = key.map(ApiSecret::text).orElse(null);
        head.anthropicVersion = version;
        return head;
    }

    /** @param version the dated version; empty for the one without a date */
    public static WireHead azure(Optional<ApiSecret> key, Optional<String> version) {
        var head = new WireHead();
        head.azureKey = key.map(ApiSecret::text).orElse(null);
        head.azureVersion = version.orElse(null);
        return head;
    }

    /** With a token of Entra in place of a key. */
    public static WireHead azureEntra(Optional<ApiSecret> token, Optional<String> version) {
        var head = bearer(token);
        head.azureVersion = version.orElse(null);
        return head;
    }

    public static WireHead google(Optional<ApiSecret> key) {
        var head = new WireHead();
        head.googleKey = key.map(ApiSecret::text).orElse(null);
        return head;
    }

    /** Google answers with events only when asked in the address. */
    public WireHead withGoogleEvents() {
        alt = "sse";
        return this;
    }

    /** The page of a list after that entry, in Anthropic's way. */
    public WireHead page(int most, Optional<String> after) {
        limit = most;
        afterId = after.orElse(null);
        return this;
    }

    /** The page of a list with that token, in Google's way. */
    public WireHead googlePage(int most, Optional<String> token) {
        pageSize = most;
        pageToken = token.orElse(null);
        return this;
    }
}
