package io.magictunnel.upstream.session;

import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.greeting.Introduction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Writes requests as the agreed revision wants them, each with an id of its own. */
final class RequestWriter {

    private final AtomicLong ids = new AtomicLong();
    private final Introduction introduction;

    RequestWriter(Introduction introduction) {
        this.introduction = introduction;
    }

    UpstreamRequest write(SessionRequest request, ProtocolVersion revision, Patience patience) {
        var id = ids.incrementAndGet();
        var params = new RawObject();
        meta(id, revision, patience).ifPresent(meta -> params.put("_meta", meta));
        request.members().accept(params);
        return new UpstreamRequest(id, request.method(), request.name(), params.toRaw(), request.headers(), patience);
    }

    /** A request of the handshake, before there is a revision. */
    UpstreamRequest write(String method, RawJson params, Duration timeout) {
        return new UpstreamRequest(
                ids.incrementAndGet(), method, Optional.empty(), params, Map.of(), Patience.of(timeout));
    }

    private Optional<RawJson> meta(long id, ProtocolVersion revision, Patience patience) {
        if (!revision.isStateless() && !patience.wantsProgress()) {
            return Optional.empty();
        }
        var meta = revision.isStateless() ? introduction.meta(patience.requester()) : new RawObject();
        if (patience.wantsProgress()) {
            meta.put(MetaKey.PROGRESS_TOKEN, RawJson.of(Long.toString(id)));
        }
        return Optional.of(meta.toRaw());
    }
}
