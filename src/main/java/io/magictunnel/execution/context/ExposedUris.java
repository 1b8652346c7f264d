package io.magictunnel.execution.context;

import io.magictunnel.protocol.ContentUris;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.SourceUris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the URIs in what a source answers as clients know them here. All else stays as it is, byte by byte. */
@ApplicationScoped
public class ExposedUris {

    @Inject
    ContextRegistry registry;

    public RawJson inToolResult(ToolSource source, RawJson result) {
        return isForeign(source) ? ContentUris.ofToolResult(result).replaced(naming(source)) : result;
    }

    RawJson inPrompt(ToolSource source, RawJson result) {
        return isForeign(source) ? ContentUris.ofPrompt(result).replaced(naming(source)) : result;
    }

    /**
     * What was read goes by the name by which it was asked for.
     *
     * @param asked the client's URI
     * @param original the source's own for it
     */
    RawJson inContents(ToolSource source, RawJson result, String asked, String original) {
        if (!isForeign(source)) {
            return result;
        }
        var naming = naming(source);
        return ContentUris.ofContents(result)
                .replaced((uri, isLink) -> uri.equals(original) ? asked : naming.of(uri, isLink));
    }

    private ContentUris.Naming naming(ToolSource source) {
        SourceUris uris = registry.catalogue().uris();
        return (uri, isLink) -> uris.exposed(source, uri, isLink);
    }

    private static boolean isForeign(ToolSource source) {
        return source instanceof ToolSource.UpstreamServer;
    }
}
