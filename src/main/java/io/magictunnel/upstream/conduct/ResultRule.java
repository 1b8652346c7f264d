package io.magictunnel.upstream.conduct;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.Set;

/** What the result of a call of one tool must have. A result that lacks it is passed on all the same. */
public record ResultRule(ToolDefinition tool, Witness witness) {

    public void isNoObject() {
        witness.strayed(Deviation.INCOMPLETE_RESULT, "the result of '%s' is no object".formatted(tool.name()));
    }

    /** @param members the names of what the result has */
    public void check(Set<String> members, boolean isError) {
        if (!members.contains("content")) {
            witness.strayed(Deviation.INCOMPLETE_RESULT, "the result of '%s' has no content".formatted(tool.name()));
        }
        if (!isError && declaresShape() && !members.contains("structuredContent")) {
            witness.strayed(Deviation.UNSTRUCTURED_RESULT, "'%s' has an outputSchema".formatted(tool.name()));
        }
    }

    /** A tool of ours that only goes through the server declares nothing for it. */
    private boolean declaresShape() {
        return tool.source() instanceof ToolSource.UpstreamServer && tool.wire().has("outputSchema");
    }
}
