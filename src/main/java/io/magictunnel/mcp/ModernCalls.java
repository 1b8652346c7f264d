package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.dispatch.CallContext;
import io.magictunnel.mcp.dispatch.MethodDispatcher;
import io.magictunnel.mcp.dispatch.Outcome;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.input.BroughtInput;
import io.magictunnel.mcp.input.CallInRounds;
import io.magictunnel.mcp.input.ParkedCalls;
import io.magictunnel.mcp.input.RequestBinding;
import io.magictunnel.mcp.input.RequestState;
import io.magictunnel.mcp.input.RequestStates;
import io.magictunnel.mcp.input.Round;
import io.magictunnel.mcp.input.StateKeys;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.ProgressNotifier;
import io.magictunnel.platform.Home;
import io.magictunnel.protocol.CallToolResult;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.protocol.logging.LogLevel;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Requests without a session that may take their time and may need input: in rounds, of which each is an HTTP request. A client
 * that closes its stream has taken its call back; a call that waits for its client has no stream, and ends with its time.
 */
@ApplicationScoped
public class ModernCalls {

    private static final ProtocolVersion VERSION = ProtocolVersion.V2026_07_28;
    private static final String LOST =
            "The call that waited for this input is not here any more: it was continued already, took too long, or the"
                    + " server was restarted. Nothing was run a second time; make the call again without 'requestState'";

    @Inject
    MethodDispatcher dispatcher;

    @Inject
    CallRunner calls;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final ParkedCalls parked = new ParkedCalls();
    private RequestStates states;

    @PostConstruct
    void prepare() {
        var file = Home.ofEnvironment().data().resolve("request-state.keys");
        states = new RequestStates(new StateKeys(file, config.stateKeyAge, clock));
    }

    void serve(Exchange exchange, Inbound.Stateless inbound, McpMethod method) {
        var id = inbound.request().id();
        var binding = new RequestBinding(
                Principal.of(exchange.caller()), inbound.request().method(), inbound.params());
        switch (BroughtInput.read(inbound.params(), text -> states.open(text, binding), clock.instant())) {
            case BroughtInput.Nothing nothing -> begin(exchange, inbound, method, Optional.empty());
            case BroughtInput.ToBegin(var resumption) -> begin(exchange, inbound, method, Optional.of(resumption));
            case BroughtInput.ToResume(var callId, var resumption) -> {
                switch (resume(exchange, inbound, callId, resumption)) {
                    case RESUMED -> {
                        // its thread answers
                    }
                    case BUSY ->
                        exchange.refuse(
                                429,
                                Optional.of(id),
                                JsonRpcError.of(
                                        JsonRpcError.TOO_MANY, "Too many calls at once: send this again later"));
                    case GONE -> exchange.json(lost(method).answer(id));
                }
            }
            case BroughtInput.TooLate late -> exchange.json(lost(method).answer(id));
            case BroughtInput.Invalid(var message) ->
                exchange.refuse(200, Optional.of(id), JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
        }
    }

    private void begin(
            Exchange exchange, Inbound.Stateless inbound, McpMethod method, Optional<Resumption> resumption) {
        var cancellation = new Cancellation();
        var binding = new RequestBinding(
                Principal.of(exchange.caller()), inbound.request().method(), inbound.params());
        var call = new CallInRounds(
                round(exchange, inbound, resumption, cancellation),
                new CallInRounds.Waiting(
                        binding.principal(),
                        parked,
                        (state, validFor) -> seal(state, validFor, binding),
                        config.inputTimeout),
                cancellation);
        var context = new CallContext(exchange.caller(), VERSION, exchange.requestId(), call, cancellation, resumption);
        calls.start(exchange, call::addressee, cancellation, seat -> {
            call.sit(seat);
            return settled(dispatcher.dispatch(method, inbound.params(), context), call, binding);
        });
    }

    private ParkedCalls.Resumed resume(
            Exchange exchange, Inbound.Stateless inbound, String callId, Resumption resumption) {
        return parked.resume(callId, cancellation -> {
            var round = round(exchange, inbound, Optional.of(resumption), cancellation);
            calls.watch(round.addressee().channel());
            return round;
        });
    }

    private Round round(
            Exchange exchange, Inbound.Stateless inbound, Optional<Resumption> resumption, Cancellation cancellation) {
        var channel = calls.channel(exchange, cancellation::cancel);
        var meta = inbound.meta();
        return new Round(
                new Addressee(inbound.request().id(), channel),
                ProgressNotifier.of(meta, channel),
                Optional.ofNullable(meta.get(MetaKey.LOG_LEVEL))
                        .flatMap(McpJson::text)
                        .flatMap(LogLevel::find),
                ClientCapabilities.read(meta.getOrDefault(MetaKey.CLIENT_CAPABILITIES, RawJson.EMPTY_OBJECT)),
                resumption);
    }

    /** Asks for input only what the client has declared to give, and keeps the note of whoever asks from the client's eyes. */
    private Outcome settled(Outcome outcome, CallInRounds call, RequestBinding binding) {
        if (!(outcome instanceof Outcome.InputRequired input)) {
            return outcome;
        }
        if (!InputRequests.MAY_BE_ASKED_IN.contains(binding.method())) {
            return new Outcome.Fault(JsonRpcError.of(
                    JsonRpcError.INTERNAL_ERROR,
                    "Input is asked for, which %s does not have".formatted(binding.method())));
        }
        var needed = InputRequests.read(input.inputRequests()).map(InputRequests::needs);
        if (needed.isEmpty()) {
            return new Outcome.Fault(JsonRpcError.of(
                    JsonRpcError.INTERNAL_ERROR, "Input of a kind is asked for that this server does not know"));
        }
        if (!call.capabilities().covers(needed.get())) {
            return new Outcome.Fault(JsonRpcError.missingCapability(needed.get()));
        }
        var state = seal(new RequestState.Noted(input.state()), config.inputTimeout, binding);
        return new Outcome.Done(List.of(CallInRounds.inputRequired(input.inputRequests(), Optional.of(state))));
    }

    private String seal(RequestState state, Duration validFor, RequestBinding binding) {
        return states.seal(state, clock.instant().plus(validFor), binding);
    }

    /** A tool says so in its result, where a model reads it; other methods have no such place. */
    private static Outcome lost(McpMethod method) {
        return method == McpMethod.TOOLS_CALL
                ? Outcome.complete(CallToolResult.failed(LOST), VERSION)
                : Outcome.invalidParams(LOST);
    }
}
