package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.Style;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.builtin.BuiltinRules;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Describes tools where a model would be asked to. */
@ApplicationScoped
public class DescriptionRules implements BuiltinRules {

    @Override
    public String purpose() {
        return DescriptionEnhancer.PURPOSE;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) {
        var task = RulesAnswer.task(request);
        var style = Style.named(task.path("style").asString("")).orElse(Style.DETAILED);
        var rewrite = RuleWriter.write(RulesAnswer.tool(task), style);
        return RulesAnswer.of(Json.MAPPER
                .createObjectNode()
                .put("enhanced_description", rewrite.description())
                .put("improvement_summary", rewrite.summary())
                .put("confidence_score", rewrite.confidence()));
    }
}
