package io.magictunnel.registry.size;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import tools.jackson.databind.node.ObjectNode;

/**
 * What it costs in tokens to be told of a tool: its JSON as clients get it, counted with the encoding {@code o200k_base}. Other
 * models count a little otherwise; what is the larger list stays the larger one.
 */
@ApplicationScoped
public class TokenCounts {

    private final Cache<ObjectNode, Integer> counted =
            Caffeine.newBuilder().weakKeys().build();

    /** Counted once for each text that a tool has had. */
    public int of(ToolDefinition tool) {
        return counted.get(tool.wire(), wire -> of(wire.toString()));
    }

    static int of(String text) {
        return O200k.ENCODING.countTokensOrdinary(text);
    }

    /** Read when the first tool is counted: the encoding's table has 200,000 entries. */
    private static final class O200k {

        static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
