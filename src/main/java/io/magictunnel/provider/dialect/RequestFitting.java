package io.magictunnel.provider.dialect;

import static java.util.function.Predicate.not;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Leaves out what a model cannot take, and says so: a vendor would refuse the whole request. What can be said in other words is
 * said so, such as a schema for the answer in the standing orders.
 */
public final class RequestFitting {

    private final Omissions omissions;
    private final VendorBounds bounds;

    private RequestFitting(Omissions omissions, VendorBounds bounds) {
        this.omissions = omissions;
        this.bounds = bounds;
    }

    /** @param abilities all that is known, from wherever */
    public static FittedRequest fit(ChatRequest request, ModelAbilities abilities, VendorBounds bounds) {
        var omissions = new Omissions(abilities, request.model());
        var fitting = new RequestFitting(omissions, bounds);
        var fitted = fitting.system(fitting.strictness(fitting.output(fitting.images(fitting.tools(request)))));
        var parameters = new ParameterFitting(omissions, bounds).fit(fitted.parameters());
        var whole = fitted.withParameters(parameters);
        return new FittedRequest(whole, omissions.warnings(), ToolNames.of(whole));
    }

    private ChatRequest tools(ChatRequest request) {
        if (request.tools().isEmpty()) {
            return request.withTools(List.of(), new ToolChoice.Auto());
        }
        if (omissions.cannot(Ability.TOOLS)) {
            omissions.leftOut("tools");
            return ToolTalk.asText(request.withTools(List.of(), new ToolChoice.Auto()));
        }
        if (!omissions.cannot(Ability.TOOL_CHOICE)) {
            return request;
        }
        return switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> request;
            case ToolChoice.None none -> ToolTalk.asText(request.withTools(List.of(), new ToolChoice.Auto()));
            case ToolChoice.Required required -> withoutChoice(request);
            case ToolChoice.Named named -> withoutChoice(request);
        };
    }

    private ChatRequest withoutChoice(ChatRequest request) {
        omissions.leftOut("tool_choice");
        return request.withTools(request.tools(), new ToolChoice.Auto());
    }

    private ChatRequest images(ChatRequest request) {
        var hasImages = request.messages().stream()
                .flatMap(message -> message.parts().stream())
                .anyMatch(ChatPart.Image.class::isInstance);
        if (!hasImages || !omissions.cannot(Ability.IMAGES)) {
            return request;
        }
        omissions.leftOut("images");
        return request.withMessages(request.messages().stream()
                .map(RequestFitting::withoutImages)
                .filter(message -> !message.parts().isEmpty())
                .toList());
    }

    private static ChatMessage withoutImages(ChatMessage message) {
        return new ChatMessage(
                message.speaker(),
                message.parts().stream()
                        .filter(not(ChatPart.Image.class::isInstance))
                        .toList());
    }

    private ChatRequest output(ChatRequest request) {
        if (request.output().isEmpty() || !omissions.cannot(Ability.STRUCTURED_OUTPUT)) {
            return request;
        }
        omissions.warn(
                "output",
                "The answer's schema stands in the orders only: model '%s' cannot be held to one"
                        .formatted(omissions.model()));
        var orders = "Answer with one JSON document that fits this JSON Schema, and with nothing else:\n"
                + request.output().get().schema();
        return request.withOutput(Optional.empty())
                .withSystem(request.system().map(said -> said + "\n\n" + orders).orElse(orders));
    }

    private ChatRequest strictness(ChatRequest request) {
        return request.withTools(request.tools().stream().map(this::enforceable).toList(), request.toolChoice())
                .withOutput(request.output().map(this::enforceable));
    }

    private ToolOffer enforceable(ToolOffer offer) {
        if (!offer.strict() || isEnforced(offer.schema())) {
            return offer;
        }
        notEnforced("tool '%s'".formatted(offer.name()));
        return new ToolOffer(offer.name(), offer.description(), offer.schema());
    }

    private OutputSchema enforceable(OutputSchema output) {
        if (!output.strict() || isEnforced(output.schema())) {
            return output;
        }
        notEnforced("the answer");
        return new OutputSchema(output.name(), output.schema(), false);
    }

    private boolean isEnforced(JsonNode schema) {
        return !omissions.cannot(Ability.STRUCTURED_OUTPUT)
                && (!bounds.enforcesPlainSchemasOnly() || StrictSchema.isEnforceable(schema));
    }

    private void notEnforced(String whose) {
        omissions.warn(
                "strict",
                "The schema of %s is told, not enforced: it is more than the vendor enforces".formatted(whose));
    }

    private ChatRequest system(ChatRequest request) {
        if (request.system().isEmpty() || !omissions.cannot(Ability.SYSTEM)) {
            return request;
        }
        omissions.warn(
                "system",
                "The orders stand in the first message: model '%s' has no other place".formatted(omissions.model()));
        var messages = new ArrayList<ChatMessage>();
        messages.add(ChatMessage.user(request.system().get()));
        messages.addAll(request.messages());
        return request.withSystem(Optional.empty()).withMessages(messages);
    }
}
