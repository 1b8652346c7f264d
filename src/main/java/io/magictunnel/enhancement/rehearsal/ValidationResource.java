package io.magictunnel.enhancement.rehearsal;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.rehearsal.Rehearsal.Sample;
import io.magictunnel.enhancement.rehearsal.Rehearsal.Trial;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying out whether tools can be described, before many are. */
@Path("/enhancements/pipeline/validate")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class ValidationResource {

    @Inject
    Rehearsal rehearsal;

    @Inject
    ToolRegistry registry;

    @Inject
    CurrentCaller current;

    @POST
    @Operation(
            summary =
                    "Look at the configuration, put a small question to providers, and describe a tool. Nothing is stored")
    public Validation validate(ValidationWish wish) {
        wish.testTool().ifPresent(registry::get);
        var names = wish.providersToTest().orElse(List.of());
        if (names.size() > Rehearsal.MOST_PROVIDERS) {
            throw EnhancementError.refusal("providers_to_test", "allowed: at most " + Rehearsal.MOST_PROVIDERS);
        }
        var caller = current.get();
        var problems = wish.validateConfig().orElse(true) ? rehearsal.problems(caller) : List.<String>of();
        var trials = rehearsal.ask(caller, names);
        return Validation.of(problems, trials, wish.testTool().map(tool -> rehearsal.describe(caller, tool)));
    }

    /**
     * @param testTool described on trial
     * @param providersToTest all that are not switched off, where nothing is said
     */
    public record ValidationWish(
            Optional<String> testTool, Optional<List<String>> providersToTest, Optional<Boolean> validateConfig) {}

    /** @param overallHealth excellent, degraded (some of it works) or critical (nobody can describe tools) */
    public record Validation(
            ValidationResults validationResults, List<ProviderResult> providerResults, String overallHealth) {

        static Validation of(List<String> problems, List<Trial> trials, Optional<Sample> sample) {
            var healthy = trials.stream().filter(Trial::isGood).count();
            var sampleFails =
                    sample.filter(tried -> tried.problem().isPresent()).isPresent();
            return new Validation(
                    new ValidationResults(
                            problems.isEmpty(), problems, trials.size(), healthy, sample.map(TestEnhancement::of)),
                    trials.stream().map(ProviderResult::of).toList(),
                    overall(problems.isEmpty() && !sampleFails, healthy, trials.size()));
        }

        private static String overall(boolean fine, long healthy, int tried) {
            if (fine && healthy == tried) {
                return "excellent";
            }
            return healthy == 0 && tried > 0 ? "critical" : "degraded";
        }
    }

    public record ValidationResults(
            boolean configValid,
            List<String> configProblems,
            int providersTested,
            long providersHealthy,
            Optional<TestEnhancement> testEnhancement) {}

    public record TestEnhancement(
            boolean success,
            String toolName,
            String providerUsed,
            long generationTimeMs,
            double confidenceScore,
            Optional<String> error) {

        static TestEnhancement of(Sample sample) {
            return new TestEnhancement(
                    sample.problem().isEmpty(),
                    sample.tool(),
                    sample.provider(),
                    sample.took().toMillis(),
                    sample.confidence(),
                    sample.problem());
        }
    }

    public record ProviderResult(
            String provider, String status, long responseTimeMs, boolean testSuccessful, Optional<String> error) {

        static ProviderResult of(Trial trial) {
            return new ProviderResult(
                    trial.provider(),
                    trial.known() ? trial.fitness().spelling() : "not_configured",
                    trial.took().toMillis(),
                    trial.isGood(),
                    trial.problem());
        }
    }
}
