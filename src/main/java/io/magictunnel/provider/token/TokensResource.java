package io.magictunnel.provider.token;

import io.magictunnel.provider.LlmClients;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many tokens a text has, over REST. */
@Path("/llm/tokens")
@Tag(name = "llm-usage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokensResource {

    @Inject
    TokenCounter counter;

    @Inject
    Providers providers;

    @Inject
    LlmClients clients;

    @Inject
    CurrentCaller current;

    @POST
    @Operation(
            summary =
                    "Tell how many tokens a text has for a model, and how far off that is usually; the provider is asked only where that is wanted")
    public TokenView count(TokenQuestion question) {
        var told = question.ask().orElse(false) ? byProvider(question) : OptionalLong.empty();
        return told.isPresent()
                ? TokenView.of(TokenEstimate.counted(told.getAsLong()))
                : TokenView.of(counter.estimate(
                        question.provider().orElseGet(() -> question.kind().spelling()),
                        question.kind(),
                        question.model(),
                        question.text()));
    }

    /** Some providers count for nothing; what others are asked would only cost their time. */
    private OptionalLong byProvider(TokenQuestion question) {
        current.get().require(Role.OPERATOR);
        var setting = providers.get(
                SecurityError.required("provider", question.provider().orElse(null)));
        return counter.count(
                clients.of(setting.kind()),
                providers.connection(setting),
                ChatRequest.of(question.model(), question.text()));
    }

    /**
     * @param provider the id of a provider, about whose models something may have been learnt
     * @param ask whether that provider is to count, if it can; the text goes there then
     */
    public record TokenQuestion(
            Optional<String> provider, ProviderKind kind, String model, String text, Optional<Boolean> ask) {}

    /**
     * @param errorPercent the usual distance from what it really is; 0 where it was counted
     * @param atMost what it hardly will be more than
     */
    public record TokenView(long tokens, double errorPercent, long atMost, Usage.Source source) {

        static TokenView of(TokenEstimate estimate) {
            return new TokenView(
                    estimate.tokens(),
                    Math.round(estimate.errorPercent() * 10) / 10.0,
                    estimate.atMost(),
                    estimate.source());
        }
    }
}
