package io.magictunnel.upstream.http;

import io.magictunnel.protocol.HeaderText;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** How a request to one server looks: its address, the operator's headers, and those that the spoken revision wants. */
final class RequestForm {

    private static final String INITIALIZE = "initialize";

    private final HttpRequest.Builder base;
    private final URI configured;
    private volatile URI address;
    private volatile ProtocolVersion revision = ProtocolVersion.V2025_11_25;
    private volatile Optional<String> session = Optional.empty();

    RequestForm(ServerTransport.Endpoint endpoint) {
        this.configured = endpoint.url();
        this.address = endpoint.url();
        this.base = HttpRequest.newBuilder(endpoint.url());
        endpoint.headers().forEach(base::setHeader);
        base.setHeader("Accept", "application/json, text/event-stream");
    }

    void speak(ProtocolVersion spoken) {
        revision = spoken;
    }

    ProtocolVersion revision() {
        return revision;
    }

    Optional<String> session() {
        return session;
    }

    void openSession(Optional<String> id) {
        session = id.filter(given -> given.length() <= 1024 && given.chars().allMatch(c -> c > ' ' && c <= '~'));
    }

    /** Follows the server to another address of the same origin; whether it is one. */
    boolean moveTo(String location) {
        try {
            var target = address.resolve(location);
            if (isSameOrigin(target)) {
                address = target;
                return true;
            }
            return false;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    HttpRequest post(UpstreamRequest request) {
        var form = post(request.method(), request.body());
        if (revision.isStateless()) {
            form.setHeader("Mcp-Method", request.method());
            request.name().ifPresent(name -> form.setHeader("Mcp-Name", HeaderText.encode(name)));
            request.paramHeaders().forEach(form::setHeader);
        }
        return form.build();
    }

    /** A notification of ours, or an answer to the server. */
    HttpRequest post(byte[] message) {
        return post("", message).build();
    }

    HttpRequest get(Optional<String> lastEventId) {
        var form = withSession(base.copy().uri(address)).setHeader("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> form.setHeader("Last-Event-ID", id));
        return form.GET().build();
    }

    HttpRequest delete() {
        return withSession(base.copy().uri(address)).DELETE().build();
    }

    private HttpRequest.Builder post(String method, byte[] body) {
        var form = base.copy().uri(address).setHeader("Content-Type", "application/json");
        form.POST(BodyPublishers.ofByteArray(body));
        return method.equals(INITIALIZE) ? form : withSession(form);
    }

    private HttpRequest.Builder withSession(HttpRequest.Builder form) {
        if (!revision.isStateless()) {
            session.ifPresent(id -> form.setHeader("Mcp-Session-Id", id));
        }
        return form.setHeader("MCP-Protocol-Version", revision.date());
    }

    private boolean isSameOrigin(URI target) {
        return configured.getScheme().equalsIgnoreCase(target.getScheme())
                && configured.getHost().equalsIgnoreCase(target.getHost())
                && configured.getPort() == target.getPort();
    }
}
