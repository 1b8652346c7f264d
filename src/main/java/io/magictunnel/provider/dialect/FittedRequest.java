package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import java.util.List;

/** A request that the model can take, and what had to be left out of it. */
public record FittedRequest(ChatRequest request, List<ChatWarning> warnings, ToolNames names) {

    public FittedRequest {
        warnings = List.copyOf(warnings);
    }
}
