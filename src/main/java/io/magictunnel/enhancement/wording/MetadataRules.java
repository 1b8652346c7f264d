package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.builtin.BuiltinRules;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Extracts metadata where a model would be asked to. Parts that nobody asked for are left out. */
@ApplicationScoped
public class MetadataRules implements BuiltinRules {

    @Override
    public String purpose() {
        return MetadataExtractor.PURPOSE;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) {
        var metadata = RuleExtractor.extract(RulesAnswer.tool(RulesAnswer.task(request)));
        var json = Json.MAPPER.createObjectNode();
        put(json, "keywords", metadata.keywords());
        put(json, "categories", metadata.categories());
        put(json, "use_cases", metadata.useCases());
        metadata.complexity().ifPresent(score -> json.put("complexity_score", score));
        metadata.duration().ifPresent(time -> json.put("estimated_execution_time", time));
        put(json, "related_tools", metadata.relatedTools());
        put(json, "security_considerations", metadata.securityConsiderations());
        var answer = json.put("confidence_score", metadata.confidence());
        request.output()
                .ifPresent(wanted ->
                        answer.retain(wanted.schema().path("properties").propertyNames()));
        return RulesAnswer.of(answer);
    }

    private static void put(ObjectNode json, String name, List<String> texts) {
        texts.forEach(json.putArray(name)::add);
    }
}
