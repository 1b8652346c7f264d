package io.magictunnel.enhancement.proof;

import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Set;

/** Questions that people asked, with the tools that were right for them. Whoever keeps such questions provides it. */
public interface RecordedQuestions {

    /** Newest or most telling first; each is about one of these tools. */
    List<TrialQuestion> about(Set<ToolName> tools, int most);
}
