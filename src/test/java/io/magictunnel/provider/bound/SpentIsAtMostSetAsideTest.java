package io.magictunnel.provider.bound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.RateCard;
import io.magictunnel.provider.price.ServiceTier;
import io.magictunnel.provider.token.TokenCounter;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is set aside under a hard budget, against the largest usage that a vendor can tell: with real tokens, with the worst there
 * can be (each byte is one), with frames around everything, and with each price list that is shipped.
 */
class SpentIsAtMostSetAsideTest {

    private static final int CALLS = 10_000;
    private static final long FRAME = 20;

    private static final List<RateCard> CARDS = PriceTable.shipped().models().values().stream()
            .flatMap(model -> model.rates().stream())
            .toList();

    private static final List<Encoding> TOKENS = Stream.of(EncodingType.values())
            .map(Encodings.newLazyEncodingRegistry()::getEncoding)
            .toList();

    @Test
    void whateverIsAskedAndHoweverItIsBilled() {
        var chance = new Random(20_261_121);

        for (var call = 0; call < CALLS; call++) {
            var kind = one(List.of(ProviderKind.values()), chance);
            var model = chance.nextInt(3) == 0 ? "gpt-4.1" : "unknown-model";
            var request = request(model, chance);
            var region = chance.nextBoolean() ? Optional.of(chance.nextBoolean() ? "us" : "global") : none();
            var exact = TokenCounter.exact(kind, model);
            var ceiling = Ceiling.hard(kind, request, InputBound.of(kind, request, exact), unasked(chance), region);
            var price = new Price("some", Price.Origin.SHIPPED, Instant.EPOCH, one(CARDS, chance));
            var usage = usage(ceiling, tokens(request, exact, chance), chance)
                    .withRegion(region.or(() -> Optional.of(chance.nextBoolean() ? "us" : "mars")));

            var aside = price.most(ceiling.demand());

            // what nobody knows beforehand is not called, and what nobody knows afterwards counts as what was set aside
            if (aside.isPresent() && price.cost(usage).isPresent()) {
                assertThat(price.cost(usage).get())
                        .as("call %d: %s of %s for %s", call, usage, price.rates(), ceiling.demand())
                        .isLessThanOrEqualTo(aside.get());
            }
        }
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static long unasked(Random chance) {
        return Ceiling.unasked(
                chance.nextBoolean() ? OptionalLong.of(1 + chance.nextInt(200_000)) : OptionalLong.empty(),
                4_096,
                32_768);
    }

    private static ChatRequest request(String model, Random chance) {
        var messages = new ArrayList<ChatMessage>();
        for (var i = chance.nextInt(4); i >= 0; i--) {
            messages.add(ChatMessage.user(parts(chance)));
        }
        var request = ChatRequest.of(model, messages).withParameters(parameters(chance));
        if (chance.nextInt(3) == 0) {
            request = request.withSystem(HostileTexts.some(chance));
        }
        if (chance.nextInt(3) == 0) {
            request = request.withTools(
                    List.of(new ToolOffer("tool", HostileTexts.some(chance), json(chance))), new ToolChoice.Auto());
        }
        return chance.nextInt(4) == 0
                ? request.withOutput(Optional.of(new OutputSchema("answer", json(chance), false)))
                : request;
    }

    private static ChatParameters parameters(Random chance) {
        var draft = ChatParameters.draft();
        if (chance.nextBoolean()) {
            draft.maxOutputTokens(1 + chance.nextInt(100_000));
        }
        if (chance.nextBoolean()) {
            draft.tier(Optional.of(one(List.of("auto", "default", "flex", "priority", "batch"), chance)));
        }
        return draft.build();
    }

    private static List<ChatPart> parts(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> List.of(new ChatPart.ToolUse("call_1", "tool", json(chance)));
            case 1 ->
                List.of(new ChatPart.ToolReply("call_1", "tool", HostileTexts.some(chance), chance.nextBoolean()));
            default ->
                List.of(new ChatPart.Text(HostileTexts.some(chance)), new ChatPart.Text(HostileTexts.some(chance)));
        };
    }

    private static JsonNode json(Random chance) {
        return Json.MAPPER
                .createObjectNode()
                .put(HostileTexts.some(chance), HostileTexts.some(chance))
                .set("type", Json.MAPPER.createObjectNode().put("type", "object"));
    }

    /** As many as a vendor can count: with its public tokens, else with any others, the smallest there can be among them. */
    private static long tokens(ChatRequest request, Optional<ToLongFunction<String>> exact, Random chance) {
        var count = exact.orElseGet(() -> any(chance));
        var written = any(chance);
        var sum = 300 + request.system().map(count::applyAsLong).orElse(0L);
        for (var part : request.messages().stream()
                .flatMap(message -> message.parts().stream())
                .toList()) {
            sum += FRAME
                    + switch (part) {
                        case ChatPart.Text text -> count.applyAsLong(text.text());
                        case ChatPart.ToolUse use ->
                            written.applyAsLong(use.arguments().toPrettyString());
                        case ChatPart.ToolReply reply ->
                            written.applyAsLong(Json.MAPPER.writeValueAsString(reply.content()));
                        case ChatPart.Image image -> 0;
                        case ChatPart.Thinking thinking -> 0;
                    };
        }
        for (var tool : request.tools()) {
            sum += 700
                    + written.applyAsLong(tool.description())
                    + written.applyAsLong(tool.schema().toPrettyString());
        }
        return sum
                + request.output()
                        .map(output -> written.applyAsLong(output.schema().toString()))
                        .orElse(0L);
    }

    private static ToLongFunction<String> any(Random chance) {
        var which = chance.nextInt(TOKENS.size() + 2);
        if (which < TOKENS.size()) {
            return text -> TOKENS.get(which).countTokensOrdinary(new String(text.getBytes(UTF_8), UTF_8));
        }
        return text -> Math.max(
                text.getBytes(UTF_8).length,
                which == TOKENS.size()
                        ? 0
                        : Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(UTF_8).length);
    }

    /** All that was allowed, cut into kinds of tokens at random, and billed by any tier that the call can get. */
    private static Usage usage(Ceiling ceiling, long input, Random chance) {
        var demand = ceiling.demand();
        var read = share(input, chance);
        var minutes = share(input - read, chance);
        var hour = share(input - read - minutes, chance);
        var uncached = input - read - minutes - hour;
        var audio = share(uncached, chance);
        var output = ceiling.request().parameters().maxOutputTokens().orElseThrow();
        var tiers = Stream.concat(Stream.of(demand.tier()), demand.others().stream())
                .toList();
        return new Usage(
                uncached,
                read,
                minutes,
                hour,
                chance.nextBoolean() ? output : share(output, chance),
                share(output, chance),
                audio,
                share(uncached, chance),
                0,
                Optional.of(one(tiers, chance)).map(ServiceTier::spelling),
                Usage.Source.MEASURED);
    }

    private static <T> T one(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static long share(long whole, Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> 0;
            case 1 -> whole;
            default -> whole == 0 ? 0 : chance.nextLong(whole);
        };
    }
}
