package io.magictunnel.protocol.input;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Map;
import java.util.Optional;

/**
 * What a client can be asked while a request of its own is under way.
 *
 * @param samplingTools whether its model may be given tools
 * @param samplingContext whether its model may be given context of servers
 */
public record ClientCapabilities(
        boolean sampling,
        boolean samplingTools,
        boolean samplingContext,
        boolean elicitationForm,
        boolean elicitationUrl,
        boolean roots) {

    public static final ClientCapabilities NONE = new ClientCapabilities(false, false, false, false, false, false);
    public static final ClientCapabilities ALL = new ClientCapabilities(true, true, true, true, true, true);

    /** All that belongs to one of the three names under which clients declare them. */
    public static Optional<ClientCapabilities> named(String name) {
        return switch (name) {
            case "sampling" -> Optional.of(new ClientCapabilities(true, true, true, false, false, false));
            case "elicitation" -> Optional.of(new ClientCapabilities(false, false, false, true, true, false));
            case "roots" -> Optional.of(new ClientCapabilities(false, false, false, false, false, true));
            default -> Optional.empty();
        };
    }

    /** Reads a {@code capabilities} object. An empty {@code elicitation} means forms, as it did before there was more. */
    public static ClientCapabilities read(RawJson capabilities) {
        var declared = JsonRpcReader.members(capabilities);
        var sampling = objectIn(declared, "sampling");
        var elicitation = objectIn(declared, "elicitation");
        var byUrl = elicitation.filter(modes -> modes.containsKey("url")).isPresent();
        return new ClientCapabilities(
                sampling.isPresent(),
                sampling.filter(more -> more.containsKey("tools")).isPresent(),
                sampling.filter(more -> more.containsKey("context")).isPresent(),
                elicitation.filter(modes -> modes.containsKey("form") || !byUrl).isPresent(),
                byUrl,
                objectIn(declared, "roots").isPresent());
    }

    /** As a client declares them. */
    public RawJson toRaw() {
        var json = new RawObject();
        if (sampling) {
            json.put("sampling", flags("tools", samplingTools, "context", samplingContext));
        }
        if (elicitationForm || elicitationUrl) {
            json.put("elicitation", flags("form", elicitationForm, "url", elicitationUrl));
        }
        if (roots) {
            json.put("roots", RawJson.EMPTY_OBJECT);
        }
        return json.toRaw();
    }

    /** As far as a revision has them: forms came with 2025-06-18, pages and tools for the model with 2025-11-25. */
    public ClientCapabilities in(ProtocolVersion revision) {
        var forms = revision.compareTo(ProtocolVersion.V2025_06_18) >= 0;
        var newest = revision.compareTo(ProtocolVersion.V2025_11_25) >= 0;
        return common(new ClientCapabilities(true, newest, true, forms, newest, true));
    }

    /** What both have. */
    public ClientCapabilities common(ClientCapabilities other) {
        return new ClientCapabilities(
                sampling && other.sampling,
                samplingTools && other.samplingTools,
                samplingContext && other.samplingContext,
                elicitationForm && other.elicitationForm,
                elicitationUrl && other.elicitationUrl,
                roots && other.roots);
    }

    /** What either has. */
    public ClientCapabilities and(ClientCapabilities other) {
        return new ClientCapabilities(
                sampling || other.sampling,
                samplingTools || other.samplingTools,
                samplingContext || other.samplingContext,
                elicitationForm || other.elicitationForm,
                elicitationUrl || other.elicitationUrl,
                roots || other.roots);
    }

    public boolean covers(ClientCapabilities needed) {
        return common(needed).equals(needed);
    }

    public boolean allows(InputRequest request) {
        return covers(request.needs());
    }

    ClientCapabilities withSampling(boolean withTools) {
        return and(new ClientCapabilities(true, withTools, false, false, false, false));
    }

    ClientCapabilities withElicitation(boolean byUrl) {
        return and(new ClientCapabilities(false, false, false, !byUrl, byUrl, false));
    }

    ClientCapabilities withRoots() {
        return and(new ClientCapabilities(false, false, false, false, false, true));
    }

    private static Optional<Map<String, RawJson>> objectIn(Map<String, RawJson> declared, String key) {
        return Optional.ofNullable(declared.get(key)).filter(RawJson::isObject).map(JsonRpcReader::members);
    }

    private static RawJson flags(String one, boolean hasOne, String other, boolean hasOther) {
        var json = new RawObject();
        if (hasOne) {
            json.put(one, RawJson.EMPTY_OBJECT);
        }
        if (hasOther) {
            json.put(other, RawJson.EMPTY_OBJECT);
        }
        return json.toRaw();
    }
}
