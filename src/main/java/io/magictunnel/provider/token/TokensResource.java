package io.magictunnel.provider.token;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
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

    @POST
    @Operation(
            summary =
                    "Tell how many tokens a text has for a model, without asking its provider, and how far off that is usually")
    public TokenView count(TokenQuestion question) {
        return TokenView.of(counter.estimate(
                question.provider().orElseGet(() -> question.kind().spelling()),
                question.kind(),
                question.model(),
                question.text()));
    }

    /** @param provider the id of a provider, about whose models something may have been learnt */
    public record TokenQuestion(Optional<String> provider, ProviderKind kind, String model, String text) {}

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
