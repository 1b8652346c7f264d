package io.magictunnel.provider.dialect;

import static java.util.function.Predicate.not;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Leaves out what a model cannot take, and says so: a vendor would refuse the whole request. What can be said in other words is
 * said so, such as a schema for the answer in the standing orders.
 */
public final class RequestFitting {

    private final ModelAbilities abilities;
    private final VendorBounds bounds;
    private final String model;
    private final List<ChatWarning> warnings = new ArrayList<>();

    private RequestFitting(ModelAbilities abilities, VendorBounds bounds, String model) {
        this.abilities = abilities;
        this.bounds = bounds;
        this.model = model;
    }

    /** @param guessed what the adapter makes of the model's name; what the provider's list says wins */
    public static FittedRequest fit(ChatRequest request, ModelAbilities guessed, VendorBounds bounds) {
        var fitting = new RequestFitting(request.abilities().orElse(guessed), bounds, request.model());
        var fitted = fitting.system(fitting.strictness(fitting.output(fitting.images(fitting.tools(request)))));
        var whole = fitted.withParameters(fitting.parameters(fitted.parameters()));
        return new FittedRequest(whole, fitting.warnings, ToolNames.of(whole));
    }

    private boolean cannot(Ability ability) {
        return abilities.isKnownToBeUnable(ability);
    }

    private void leftOut(String subject) {
        warnings.add(
                new ChatWarning(subject, "'%s' was left out: model '%s' does not take it".formatted(subject, model)));
    }

    private void warn(String subject, String message) {
        warnings.add(new ChatWarning(subject, message));
    }

    private ChatParameters parameters(ChatParameters asked) {
        return output(asked)
                .temperature(temperature(asked.temperature()))
                .topP(kept(
                        Ability.TOP_P,
                        "top_p",
                        asked.topP(),
                        OptionalDouble.empty(),
                        asked.topP().isPresent()))
                .topK(kept(
                        Ability.TOP_K,
                        "top_k",
                        asked.topK(),
                        OptionalInt.empty(),
                        asked.topK().isPresent()))
                .stop(stops(asked.stop()))
                .seed(kept(
                        Ability.SEED,
                        "seed",
                        asked.seed(),
                        OptionalLong.empty(),
                        asked.seed().isPresent()))
                .effort(asked.effort().flatMap(this::effort))
                .tier(kept(
                        Ability.TIER,
                        "tier",
                        asked.tier(),
                        Optional.empty(),
                        asked.tier().isPresent()))
                .cache(kept(
                        Ability.CACHE,
                        "cache",
                        asked.cache(),
                        Optional.empty(),
                        asked.cache().isPresent()))
                .parallelTools(kept(
                        Ability.PARALLEL_TOOLS,
                        "parallel_tools",
                        asked.parallelTools(),
                        Optional.empty(),
                        asked.parallelTools().isPresent()))
                .build();
    }

    private ChatParameters.Draft output(ChatParameters asked) {
        var draft = asked.edit();
        if (asked.maxOutputTokens().orElse(bounds.leastOutput()) < bounds.leastOutput()) {
            warn("max_output_tokens", "Fewer than %d tokens cannot be asked for".formatted(bounds.leastOutput()));
            draft.maxOutputTokens(bounds.leastOutput());
        }
        return draft;
    }

    private <T> T kept(Ability ability, String subject, T asked, T nothing, boolean isAsked) {
        if (!isAsked || !cannot(ability)) {
            return asked;
        }
        leftOut(subject);
        return nothing;
    }

    private OptionalDouble temperature(OptionalDouble asked) {
        var kept = kept(Ability.TEMPERATURE, "temperature", asked, OptionalDouble.empty(), asked.isPresent());
        if (kept.isEmpty() || kept.getAsDouble() <= bounds.mostTemperature()) {
            return kept;
        }
        warn("temperature", "'temperature' was lowered to %s, the most there is".formatted(bounds.mostTemperature()));
        return OptionalDouble.of(bounds.mostTemperature());
    }

    private List<String> stops(List<String> asked) {
        var kept = kept(Ability.STOP, "stop", asked, List.<String>of(), !asked.isEmpty());
        if (kept.size() <= bounds.mostStops()) {
            return kept;
        }
        warn("stop", "Only the first %d of %d texts to stop at were sent".formatted(bounds.mostStops(), kept.size()));
        return kept.subList(0, bounds.mostStops());
    }

    /** The greatest effort that is not greater than what was asked, else the smallest there is. */
    private Optional<Effort> effort(Effort asked) {
        if (cannot(Ability.EFFORT)) {
            leftOut("effort");
            return Optional.empty();
        }
        if (abilities.takes(asked)) {
            return Optional.of(asked);
        }
        var sorted = abilities.efforts().stream().sorted().toList();
        var nearest = sorted.stream()
                .filter(effort -> effort.compareTo(asked) < 0)
                .reduce((lower, higher) -> higher)
                .orElse(sorted.getFirst());
        warn(
                "effort",
                "'effort' is %s instead of %s: model '%s' does not take that"
                        .formatted(nearest.spelling(), asked.spelling(), model));
        return Optional.of(nearest);
    }

    private ChatRequest tools(ChatRequest request) {
        if (request.tools().isEmpty()) {
            return request.withTools(List.of(), new ToolChoice.Auto());
        }
        if (cannot(Ability.TOOLS)) {
            leftOut("tools");
            return ToolTalk.asText(request.withTools(List.of(), new ToolChoice.Auto()));
        }
        if (!cannot(Ability.TOOL_CHOICE)) {
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
        leftOut("tool_choice");
        return request.withTools(request.tools(), new ToolChoice.Auto());
    }

    private ChatRequest images(ChatRequest request) {
        var hasImages = request.messages().stream()
                .flatMap(message -> message.parts().stream())
                .anyMatch(ChatPart.Image.class::isInstance);
        if (!hasImages || !cannot(Ability.IMAGES)) {
            return request;
        }
        leftOut("images");
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
        if (request.output().isEmpty() || !cannot(Ability.STRUCTURED_OUTPUT)) {
            return request;
        }
        warn(
                "output",
                "The answer's schema stands in the orders only: model '%s' cannot be held to one".formatted(model));
        var orders = "Answer with one JSON document that fits this JSON Schema, and with nothing else:\n"
                + request.output().get().schema();
        return request.withOutput(Optional.empty())
                .withSystem(request.system().map(said -> said + "\n\n" + orders).orElse(orders));
    }

    private ChatRequest strictness(ChatRequest request) {
        if (!bounds.enforcesPlainSchemasOnly()) {
            return request;
        }
        return request.withTools(request.tools().stream().map(this::enforceable).toList(), request.toolChoice())
                .withOutput(request.output().map(this::enforceable));
    }

    private ToolOffer enforceable(ToolOffer offer) {
        if (!offer.strict() || StrictSchema.isEnforceable(offer.schema())) {
            return offer;
        }
        notEnforced("tool '%s'".formatted(offer.name()));
        return new ToolOffer(offer.name(), offer.description(), offer.schema());
    }

    private OutputSchema enforceable(OutputSchema output) {
        if (!output.strict() || StrictSchema.isEnforceable(output.schema())) {
            return output;
        }
        notEnforced("the answer");
        return new OutputSchema(output.name(), output.schema(), false);
    }

    private void notEnforced(String whose) {
        warn("strict", "The schema of %s is told, not enforced: it is more than the vendor enforces".formatted(whose));
    }

    private ChatRequest system(ChatRequest request) {
        if (request.system().isEmpty() || !cannot(Ability.SYSTEM)) {
            return request;
        }
        warn("system", "The orders stand in the first message: model '%s' has no other place".formatted(model));
        var messages = new ArrayList<ChatMessage>();
        messages.add(ChatMessage.user(request.system().get()));
        messages.addAll(request.messages());
        return request.withSystem(Optional.empty()).withMessages(messages);
    }
}
