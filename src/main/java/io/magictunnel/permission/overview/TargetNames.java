package io.magictunnel.permission.overview;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.Matter;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Stream;

/** What can be decided about: tools, prompts and resources, and where they come from. */
@ApplicationScoped
class TargetNames {

    @Inject
    CallerCatalogue tools;

    @Inject
    CallerContext context;

    /** The names that a grant needs, some of them more than once. */
    Stream<String> of(TargetKind kind, Caller asking) {
        return named(kind, matters(asking));
    }

    static Stream<String> named(TargetKind kind, Stream<Matter> matters) {
        return switch (kind) {
            case TOOL, PROMPT, RESOURCE ->
                matters.filter(matter -> matter.kind() == kind).map(Matter::name);
            case CATEGORY -> matters.map(Matter::category);
            case SERVER -> matters.flatMap(TargetNames::server);
            case EVERYTHING -> Stream.empty();
        };
    }

    private Stream<Matter> matters(Caller asking) {
        var view = context.view(asking);
        var definitions = Stream.of(view.prompts(), view.resources(), view.templates())
                .flatMap(named -> ((Collection<? extends ContextDefinition>) named.values()).stream())
                .filter(definition -> definition.about().isEmpty());
        return Stream.concat(tools.known(asking).stream().map(Matter::of), definitions.map(Matter::of));
    }

    private static Stream<String> server(Matter matter) {
        return matter.source() instanceof UpstreamServer server ? Stream.of(server.name()) : Stream.empty();
    }
}
