package io.magictunnel.provider.bound;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.price.Demand;
import io.magictunnel.provider.price.ServiceTier;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The most that a call uses, and the request that keeps it so.
 *
 * @param request as it is sent: under a hard limit always with a bound for the answer
 */
public record Ceiling(ChatRequest request, Demand demand) {

    /** Fewer tokens of an answer cannot be asked for everywhere. */
    private static final long LEAST_OUTPUT = 16;

    private static final Set<ServiceTier> DEARER = Set.of(ServiceTier.STANDARD, ServiceTier.PRIORITY);

    /** What is likely, where going beyond it does no harm. */
    public static Ceiling likely(ChatRequest request, long input, long output, Optional<String> region) {
        return new Ceiling(request, demand(request, input, output, Set.of(), region));
    }

    /**
     * What cannot be exceeded.
     *
     * @param unasked how long an answer may be that the caller has not bounded
     * @param region where it is answered; absent where only the answer tells
     */
    public static Ceiling hard(
            ProviderKind kind, ChatRequest request, long input, long unasked, Optional<String> region) {
        var asked = request.parameters().maxOutputTokens();
        var output = asked.isPresent() ? Math.max(asked.getAsInt(), LEAST_OUTPUT) : unasked;
        return new Ceiling(
                asked.isPresent() ? request : bounded(request, unasked),
                demand(request, input, output, others(kind, request), region));
    }

    /** How long an answer may be that nobody has bounded: what the model can say at most, but not more than is usual. */
    public static long unasked(OptionalLong modelsMost, long assumed, long usual) {
        return Math.max(LEAST_OUTPUT, Math.min(modelsMost.orElse(assumed), usual));
    }

    private static ChatRequest bounded(ChatRequest request, long output) {
        var most = Math.toIntExact(Math.min(output, Integer.MAX_VALUE));
        return request.withParameters(
                request.parameters().edit().maxOutputTokens(most).build());
    }

    private static Demand demand(
            ChatRequest request, long input, long output, Set<ServiceTier> others, Optional<String> region) {
        var tier = request.parameters().tier().map(ServiceTier::named).orElse(ServiceTier.STANDARD);
        return new Demand(input, output, tier, others, region);
    }

    /** Who asks for a slow tier may be served by the usual one; and where nobody asks, a project's own setting may be dearer. */
    private static Set<ServiceTier> others(ProviderKind kind, ChatRequest request) {
        var isLeftToVendor =
                request.parameters().tier().filter(tier -> !tier.equals("auto")).isEmpty();
        return switch (kind) {
            case OPENAI, AZURE_OPENAI -> isLeftToVendor ? DEARER : Set.of(ServiceTier.STANDARD);
            case ANTHROPIC, GOOGLE, OLLAMA, LM_STUDIO, CUSTOM, BUILTIN -> Set.of(ServiceTier.STANDARD);
        };
    }
}
