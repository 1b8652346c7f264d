package io.magictunnel.enhancement.rehearsal;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.DescriptionEnhancer.Proposal;
import io.magictunnel.enhancement.ToolDocuments;
import io.magictunnel.enhancement.health.Fitness;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.health.ProviderFitness;
import io.magictunnel.enhancement.health.ProviderRounds;
import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.health.CheckStep;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries everything out for real: what is configured, each provider with a small question, and a description of a tool. */
@ApplicationScoped
public class Rehearsal {

    static final int MOST_PROVIDERS = 20;

    @Inject
    HealthDesk desk;

    @Inject
    ProviderRounds rounds;

    @Inject
    Providers providers;

    @Inject
    ProviderStatuses statuses;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    ToolDocuments documents;

    /**
     * How a provider has answered.
     *
     * @param problem why it has not
     */
    public record Trial(String provider, Fitness fitness, boolean known, Duration took, Optional<String> problem) {

        public boolean isGood() {
            return problem.isEmpty();
        }
    }

    /**
     * How describing a tool went. Nothing is stored.
     *
     * @param problem why nothing came that can be used
     */
    public record Sample(String tool, String provider, Duration took, double confidence, Optional<String> problem) {}

    /** What is wrong with the configuration, in sentences. */
    List<String> problems(Caller by) {
        return Stream.concat(
                        Stream.of(desk.describing(), desk.extracting())
                                .filter(checkup -> checkup.level() == HealthLevel.UNHEALTHY)
                                .map(checkup -> "%s: %s. %s"
                                        .formatted(
                                                checkup.part(),
                                                checkup.said(),
                                                checkup.advice().orElse(""))),
                        providers.problems(by).stream())
                .toList();
    }

    /** @param names whom to ask; empty for all that are not switched off */
    List<Trial> ask(Caller by, List<String> names) {
        var whom = names.isEmpty()
                ? rounds.all().stream()
                        .filter(provider -> provider.fitness() != Fitness.DISABLED)
                        .map(ProviderFitness::name)
                        .toList()
                : names;
        var trials = new ArrayList<Trial>();
        whom.stream().distinct().limit(MOST_PROVIDERS).forEach(name -> trials.add(ask(by, name)));
        return trials;
    }

    private Trial ask(Caller by, String name) {
        if (providers.find(name).isEmpty()) {
            return rounds.find(name)
                    .map(rules -> new Trial(name, rules.fitness(), true, Duration.ZERO, Optional.empty()))
                    .orElseGet(() -> new Trial(
                            name,
                            Fitness.OFFLINE,
                            false,
                            Duration.ZERO,
                            Optional.of("There is no provider of that name")));
        }
        var start = System.nanoTime();
        try {
            var failure = statuses.check(by, name).failure().map(CheckStep::said);
            return new Trial(
                    name,
                    failure.isEmpty() ? Fitness.HEALTHY : Fitness.OFFLINE,
                    true,
                    Duration.ofNanos(System.nanoTime() - start),
                    failure);
        } catch (DomainException refused) {
            return new Trial(
                    name,
                    Fitness.OFFLINE,
                    true,
                    Duration.ofNanos(System.nanoTime() - start),
                    Optional.of(refused.getMessage()));
        }
    }

    /** @throws DomainException TOOL_NOT_FOUND */
    Sample describe(Caller by, String tool) {
        var subject = documents.about(tool, Optional.empty(), Optional.empty());
        var start = System.nanoTime();
        try {
            var proposal = enhancer.describeAnew(by, subject.tool(), subject.document(), enhancer.usualManner());
            return new Sample(
                    tool,
                    proposal.provider(),
                    Duration.ofNanos(System.nanoTime() - start),
                    proposal.rewrite().confidence(),
                    problem(proposal));
        } catch (DomainException refused) {
            return new Sample(
                    tool,
                    enhancer.choice().provider(),
                    Duration.ofNanos(System.nanoTime() - start),
                    0,
                    Optional.of(refused.getMessage()));
        }
    }

    private static Optional<String> problem(Proposal proposal) {
        return proposal.faults().stream().map(Fault::details).findFirst();
    }
}
