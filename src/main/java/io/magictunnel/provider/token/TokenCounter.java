package io.magictunnel.provider.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * How many tokens a request has for a model: counted where the model's tokens are public, else estimated by the kinds of its
 * content. Estimates learn from what providers say after each call.
 */
@ApplicationScoped
public class TokenCounter {

    private static final int MOST_REMEMBERED = 1_000;

    @Inject
    Calibrations calibrations;

    @Inject
    @ConfigProperties
    TokenCountConfig config;

    private Cache<RequestDigest, OptionalLong> counted;

    @PostConstruct
    void prepare() {
        counted = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.rememberCounts)
                .build();
    }

    /**
     * Without asking anybody.
     *
     * @param provider its id: what is learnt of one says nothing about another
     * @param model what a deployment runs, not how it is called
     */
    public TokenEstimate estimate(String provider, ProviderKind kind, String model, ChatRequest request) {
        return estimate(provider, model, weigh(kind, model, RequestContent.of(request)));
    }

    /** Of a text alone. */
    public TokenEstimate estimate(String provider, ProviderKind kind, String model, String text) {
        return estimate(provider, model, weigh(kind, model, RequestContent.of(text)));
    }

    /** How texts are counted for a model whose tokens are public; empty for others. */
    public static Optional<ToLongFunction<String>> exact(ProviderKind kind, String model) {
        return ModelEncoding.of(kind, model).map(encoding -> text -> PublicTokens.count(encoding, text));
    }

    /** What the provider itself counts, asked at most once for each request; empty where it cannot or does not answer. */
    public OptionalLong count(LlmClient client, Connection to, ChatRequest request) {
        return counted.get(RequestDigest.of(to.provider(), request), digest -> {
            try {
                return client.countTokens(to, request);
            } catch (LlmFailure unanswered) {
                return OptionalLong.empty();
            }
        });
    }

    /** Compares an estimate with what the provider says it was. What was itself estimated teaches nothing. */
    public void learn(String provider, ProviderKind kind, String model, ChatRequest request, Usage usage) {
        if (usage.source() != Usage.Source.MEASURED || usage.input() <= 0) {
            return;
        }
        var weighing = weigh(kind, model, RequestContent.of(request))
                .corrected(content -> known(provider, model, content).ratio());
        var real = usage.input() - weighing.counted();
        if (weighing.guess() > 0 && real > 0) {
            weighing.estimated()
                    .keySet()
                    .forEach(content -> calibrations.learn(
                            new CalibrationKey(provider, model, content),
                            weighing.share(content),
                            weighing.guess(),
                            real));
        }
    }

    private TokenEstimate estimate(String provider, String model, Weighing raw) {
        var weighing = raw.corrected(content -> known(provider, model, content).ratio());
        var tokens = Math.round(weighing.total());
        if (weighing.guess() == 0) {
            return TokenEstimate.counted(tokens);
        }
        var off = weighing.estimated().entrySet().stream()
                .mapToDouble(part ->
                        part.getValue() * known(provider, model, part.getKey()).error())
                .sum();
        return new TokenEstimate(tokens, 100 * off / weighing.total(), Usage.Source.ESTIMATED);
    }

    private static Weighing weigh(ProviderKind kind, String model, RequestContent content) {
        return ModelEncoding.of(kind, model)
                .map(encoding -> Weighing.counting(content, text -> PublicTokens.count(encoding, text)))
                .orElseGet(() -> Weighing.estimating(content));
    }

    private Calibration known(String provider, String model, ContentClass content) {
        return calibrations.of(new CalibrationKey(provider, model, content));
    }
}
