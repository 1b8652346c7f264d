package io.magictunnel.enhancement.overview;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.Voice;
import io.magictunnel.enhancement.health.ProviderRounds;
import io.magictunnel.enhancement.overview.JobView.Writer;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.statistics.StatisticsDesk;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Tells of jobs: what came of them, who writes, and when they will have ended. */
@ApplicationScoped
public class JobViews {

    @Inject
    Versions versions;

    @Inject
    StatisticsDesk desk;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    MetadataExtractor extractor;

    @Inject
    ProviderRounds rounds;

    @Inject
    Clock clock;

    List<JobView> of(List<EnhancementJob> jobs) {
        Map<String, ToolVersion> made =
                versions
                        .all(jobs.stream()
                                .flatMap(job -> job.version().stream())
                                .map(UUID::fromString)
                                .toList())
                        .stream()
                        .collect(toMap(version -> version.id().toString(), Function.identity()));
        var writers = Arrays.stream(EnhancementKind.values()).collect(toMap(Function.identity(), this::writer));
        var forecast = forecast();
        var now = clock.instant();
        return jobs.stream()
                .map(job -> JobView.of(
                        job,
                        job.version().flatMap(id -> Optional.ofNullable(made.get(id))),
                        writers.get(job.kind()),
                        forecast,
                        now))
                .toList();
    }

    JobView of(EnhancementJob job) {
        return of(List.of(job)).getFirst();
    }

    Forecast forecast() {
        return new Forecast(desk.meanTime());
    }

    Writer writer(EnhancementKind kind) {
        return writer(kind.wantsDescription() ? enhancer.choice() : extractor.choice());
    }

    Writer writer(Voice.Choice choice) {
        return new Writer(
                choice.provider(),
                choice.model()
                        .or(() -> rounds.find(choice.provider())
                                .flatMap(provider -> provider.models().stream().findFirst()))
                        .orElse(""));
    }
}
