package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.choice.Candidate;
import io.magictunnel.provider.choice.Itinerary;
import io.magictunnel.provider.choice.Setback;
import io.magictunnel.provider.health.ModelLists;
import io.magictunnel.provider.price.PriceRegion;
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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
    CallBooks books;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    Clock clock;

    /** In which way a client is asked. */
    private interface Way {

        ChatAnswer ask(LlmClient client, Connection to, ChatRequest request, CallBook book);
    }

    /** Asks, and waits for the whole answer. */
    @Bulkhead(500)
    @Timeout(value = MOST_MINUTES, unit = ChronoUnit.MINUTES)
    @Fallback(
            value = GatewayBounds.class,
            applyOn = {BulkheadException.class, TimeoutException.class})
    public ChatAnswer chat(LlmCall call) {
        return ask(call, (client, to, request, book) -> client.chat(to, request));
    }

    /** Asks, and hands on what arrives while the model speaks. Once a piece was handed on, nobody else is asked. */
    @Bulkhead(500)
    @Timeout(value = MOST_MINUTES, unit = ChronoUnit.MINUTES)
    @Fallback(
            value = GatewayBounds.class,
            applyOn = {BulkheadException.class, TimeoutException.class})
    public ChatAnswer stream(LlmCall call, Consumer<ChatPiece> pieces) {
        return ask(
                call,
                (client, to, request, book) -> client.stream(to, request, piece -> {
                    book.heard(piece);
                    pieces.accept(piece);
                }));
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
        var model = modelOf(setting, candidate);
        var known = models.known(setting, model);
        var to = providers.connection(setting).forPurpose(call.purpose());
        var request = fitted(call.request().withModel(model), known);
        var deadline = earlier(until, clock.instant().plus(setting.limits().total()));
        var sheet = new CallSheet(
                call,
                setting.name(),
                setting.kind(),
                request,
                to.option("base_model." + model),
                known.map(ModelEntry::maxOutputTokens)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong),
                PriceRegion.of(setting.kind(), setting.base()));
        try (var book = books.open(sheet, deadline)) {
            return noted(book, () -> guards.of(setting.name(), setting.guard()).call(book.tokens(), deadline, left -> {
                book.attempted();
                return way.ask(
                        clients.of(setting.kind()), to.withLimits(within(to.limits(), left)), book.request(), book);
            }));
        }
    }

    /** A call that is asked for, and may be refused. */
    private interface Asking {

        ChatAnswer answer() throws UnavailableException;
    }

    private static ChatAnswer noted(CallBook book, Asking asking) throws UnavailableException {
        try {
            var answer = asking.answer();
            book.answered(answer);
            return answer;
        } catch (LlmFailure failure) {
            book.failed(failure);
            throw failure;
        } catch (UnavailableException notNow) {
            book.refused(notNow.reason().name().toLowerCase(Locale.ROOT));
            throw notNow;
        }
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

    /** The request with what its provider says about the model. */
    private static ChatRequest fitted(ChatRequest request, Optional<ModelEntry> known) {
        return known.map(entry -> request.withAbilities(request.abilities().orElse(entry.abilities())))
                .orElse(request);
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
