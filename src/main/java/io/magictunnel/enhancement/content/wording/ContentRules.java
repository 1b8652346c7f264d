package io.magictunnel.enhancement.content.wording;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.content.ContentKind;
import io.magictunnel.enhancement.content.ContentWriter;
import io.magictunnel.enhancement.wording.RulesAnswer;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.builtin.BuiltinRules;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.registry.JsonSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes about tools where a model would be asked to. */
@ApplicationScoped
public class ContentRules implements BuiltinRules {

    @Inject
    JsonSchemas schemas;

    @Override
    public String purpose() {
        return ContentWriter.PURPOSE;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) {
        var task = RulesAnswer.task(request);
        var kind = ContentKind.named(task.path("kind").asString("")).orElse(ContentKind.DOCUMENTATION);
        var sheet = write(RulesAnswer.tool(task), kind);
        return RulesAnswer.of(Json.MAPPER
                .createObjectNode()
                .put("title", sheet.title())
                .put("summary", sheet.summary())
                .put("text", sheet.text()));
    }

    Sheet write(ToolDocument tool, ContentKind kind) {
        var about = new KnownFacts(tool);
        return switch (kind) {
            case USAGE -> PromptSheets.usage(about);
            case VALIDATION -> PromptSheets.validation(about);
            case DOCUMENTATION -> DocumentSheets.documentation(about);
            case EXAMPLES -> DocumentSheets.examples(about, new SampleCalls(schemas, tool.inputSchema()));
        };
    }
}
