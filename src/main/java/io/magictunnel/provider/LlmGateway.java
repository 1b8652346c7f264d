package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.choice.Candidate;
import io.magictunnel.provider.choice.Itinerary;
import io.magictunnel.provider.choice.Setback;
import io.magictunnel.provider.health.ModelLists;
import io.magictunnel.provider.resilience.ProviderGuards;
import io.magictunnel.provider.resilience.UnavailableException;
import io.magictunnel.provider.resilience.UnavailableException.Reason;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The only door to language models, whoever asks. It finds out who is asked, and who instead, and lets nobody wait for a broken
 * provider. The bounds that stand at its methods are the outermost; each provider has its own within.
 */
@ApplicationScoped
public class LlmGateway {

    /** Longer than any deadline that can be configured. */
    private static final long MOST_MINUTES = 31;

    @Inject
    Providers providers;

    @Inject
    ProviderDirectory directory;

    @Inject
    ProviderGuards guards;

    @Inject
    LlmClients clients;

    @Inject
    ModelLists models;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    Clock clock;

    /** In which way a client is asked. */
    private interface Way {

        ChatAnswer ask(LlmClient client, Connection to, ChatRequest request);
    }

    /** Asks, and waits for the whole answer. */
    @Bulkhead(500)
    @Timeout(value = MOST_MINUTES, unit = ChronoUnit.MINUTES)
    @Fallback(
            value = GatewayBounds.class,
            applyOn = {BulkheadException.class, TimeoutException.class})
    public ChatAnswer chat(LlmCall call) {
        return ask(call, LlmClient::chat);
    }

    /** Asks, and hands on what arrives while the model speaks. Once a piece was handed on, nobody else is asked. */
    @Bulkhead(500)
    @Timeout(value = MOST_MINUTES, unit = ChronoUnit.MINUTES)
    @Fallback(
            value = GatewayBounds.class,
            applyOn = {BulkheadException.class, TimeoutException.class})
    public ChatAnswer stream(LlmCall call, Consumer<ChatPiece> pieces) {
        return ask(call, (client, to, request) -> client.stream(to, request, pieces));
    }

    private ChatAnswer ask(LlmCall call, Way way) {
        requireKnown(call.target());
        var until = clock.instant().plus(config.deadline());
        var trip = new Itinerary(directory, call.target(), call.request().model());
        var setbacks = new ArrayList<DomainException>();
        for (var next = trip.next(); next.isPresent(); next = trip.next()) {
            try {
                return withWarnings(one(call, next.get(), until, way), next.get(), setbacks);
            } catch (LlmFailure failure) {
                setbacks.add(failure);
                trip.setBack(Setback.of(failure));
            } catch (UnavailableException notNow) {
                setbacks.add(unavailable(notNow));
                trip.setBack(Setback.PROVIDER);
            }
        }
        throw setbacks.getLast();
    }

    private ChatAnswer one(LlmCall call, Candidate candidate, Instant until, Way way) throws UnavailableException {
        var setting = usable(candidate.provider());
        var client = clients.of(setting.kind());
        var request = fitted(call.request(), setting, modelOf(setting, candidate));
        var to = providers.connection(setting);
        var deadline = earlier(until, clock.instant().plus(setting.limits().total()));
        return guards.of(setting.name(), setting.guard())
                .call(
                        roughTokens(request),
                        deadline,
                        left -> way.ask(client, to.withLimits(within(to.limits(), left)), request));
    }

    /** Four letters are about a token; what the answer may hold counts as well. */
    private static long roughTokens(ChatRequest request) {
        var letters = request.system().map(String::length).orElse(0)
                + request.messages().stream()
                        .mapToLong(message -> message.text().length())
                        .sum();
        return letters / 4 + request.parameters().maxOutputTokens().orElse(0);
    }

    private void requireKnown(LlmTarget target) {
        if (providers.group(target.name()).isEmpty()) {
            providers.get(target.name());
        }
    }

    private ProviderSetting usable(String provider) throws UnavailableException {
        var setting = providers
                .find(provider)
                .orElseThrow(() -> new UnavailableException(provider, Reason.UNKNOWN, Duration.ZERO));
        if (setting.disabled()) {
            throw new UnavailableException(provider, Reason.OFF, Duration.ZERO);
        }
        return setting;
    }

    private static String modelOf(ProviderSetting setting, Candidate candidate) {
        return Optional.of(candidate.model())
                .filter(model -> !model.isBlank())
                .or(() -> setting.models().stream().findFirst())
                .orElseThrow(() -> new DomainException(
                        ProviderError.PROVIDER_INVALID,
                        "Nobody has said for which model '%s' is asked".formatted(setting.name()),
                        "name a model, or set the models of the provider"));
    }

    /** The request for that model, with what its provider says about it. */
    private ChatRequest fitted(ChatRequest request, ProviderSetting setting, String model) {
        var known = models.known(setting, model);
        var asked = request.withModel(model);
        return known.map(entry -> asked.withAbilities(request.abilities().orElse(entry.abilities())))
                .orElse(asked);
    }

    private static CallLimits within(CallLimits limits, Duration left) {
        if (!left.isPositive()) {
            throw new LlmFailure(FailureKind.TIMEOUT, "The time for this call was over before it could be made");
        }
        var total = left.compareTo(limits.total()) < 0 ? left : limits.total();
        return new CallLimits(limits.connect(), limits.idle(), total, limits.mostBytes());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static DomainException unavailable(UnavailableException notNow) {
        return new DomainException(
                ProviderError.PROVIDER_UNAVAILABLE,
                notNow.getMessage(),
                Optional.of(notNow.retryIn()).filter(Duration::isPositive));
    }

    /** Whoever asked one provider and was answered by another is told why. */
    private static ChatAnswer withWarnings(ChatAnswer answer, Candidate by, List<DomainException> setbacks) {
        if (setbacks.isEmpty()) {
            return answer;
        }
        var warnings = new ArrayList<ChatWarning>();
        setbacks.forEach(setback -> warnings.add(new ChatWarning(
                "provider", "%s; '%s' was asked instead".formatted(setback.getMessage(), by.provider()))));
        warnings.addAll(answer.warnings());
        return answer.withWarnings(warnings);
    }
}
