package io.magictunnel;

import io.magictunnel.analytics.AnalyticsResource;
import io.magictunnel.discovery.overview.DiscoverResource;
import io.magictunnel.discovery.overview.LearningResource;
import io.magictunnel.discovery.overview.trial.SearchRunsResource;
import io.magictunnel.discovery.overview.trial.SearchTestsResource;
import io.magictunnel.enhancement.DescriptionsResource;
import io.magictunnel.enhancement.MetadataResource;
import io.magictunnel.enhancement.cache.CacheResource;
import io.magictunnel.enhancement.comparison.ComparisonResource;
import io.magictunnel.enhancement.content.GeneratedPromptsResource;
import io.magictunnel.enhancement.content.GeneratedResourcesResource;
import io.magictunnel.enhancement.overview.GenerationResource;
import io.magictunnel.enhancement.overview.JobsResource;
import io.magictunnel.enhancement.overview.PipelineResource;
import io.magictunnel.enhancement.overview.VersionsResource;
import io.magictunnel.enhancement.rehearsal.ValidationResource;
import io.magictunnel.enhancement.statistics.EnhancedToolsResource;
import io.magictunnel.enhancement.statistics.ExternalToolsResource;
import io.magictunnel.enhancement.statistics.StatisticsResource;
import io.magictunnel.enhancement.status.DescriptionStatusResource;
import io.magictunnel.enhancement.status.EnhancementStatusResource;
import io.magictunnel.enhancement.status.HealthResource;
import io.magictunnel.enhancement.status.MetadataStatusResource;
import io.magictunnel.enhancement.status.PipelineStatusResource;
import io.magictunnel.execution.ToolCallResource;
import io.magictunnel.execution.history.ExecutionsResource;
import io.magictunnel.execution.history.ToolExecutionsResource;
import io.magictunnel.execution.listing.ContextResource;
import io.magictunnel.execution.listing.ToolsResource;
import io.magictunnel.permission.PermissionsResource;
import io.magictunnel.permission.virtual.VirtualServersResource;
import io.magictunnel.platform.rest.DomainExceptionMapper;
import io.magictunnel.platform.rest.ErrorBody;
import io.magictunnel.platform.rest.HttpExceptionMapper;
import io.magictunnel.platform.rest.ParameterText;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.platform.rest.UnexpectedExceptionMapper;
import io.magictunnel.provider.advice.EfficiencyResource;
import io.magictunnel.provider.advice.SuggestionsResource;
import io.magictunnel.provider.budget.BudgetsResource;
import io.magictunnel.provider.overview.AskResource;
import io.magictunnel.provider.overview.GroupsResource;
import io.magictunnel.provider.overview.ProviderChecksResource;
import io.magictunnel.provider.overview.ProvidersResource;
import io.magictunnel.provider.price.keeping.PricesResource;
import io.magictunnel.provider.token.TokensResource;
import io.magictunnel.provider.usage.LlmUsageResource;
import io.magictunnel.provider.usage.UnpricedResource;
import io.magictunnel.registry.capability.CapabilitiesResource;
import io.magictunnel.security.account.UsersResource;
import io.magictunnel.security.audit.AuditResource;
import io.magictunnel.security.key.KeysResource;
import io.magictunnel.security.request.AtLeastFilter;
import io.magictunnel.security.session.SessionResource;
import io.magictunnel.security.vault.CredentialsResource;
import io.magictunnel.upstream.ServersResource;
import io.magictunnel.upstream.consent.ConsentResource;
import io.magictunnel.upstream.trial.TrialsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST API below {@code /dashboard/api}: its table of contents. What is not listed here is not served. */
@ApplicationPath("/dashboard/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MagicTunnel",
                        version = "filled in by DashboardDocument",
                        description =
                                "Everything that the admin pages do, for programs. Names are in snake_case, times and"
                                        + " durations in ISO-8601; what is absent is left out. Tools are called over MCP, at /mcp.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "session_token")},
        tags = {
            @Tag(name = "analytics", description = "What is going on, in figures"),
            @Tag(name = "audit", description = "What was decided and changed, and by whom"),
            @Tag(name = "capabilities", description = "The files that define tools, and what is wrong with them"),
            @Tag(name = "context", description = "Prompts and resources: what other servers offer besides tools"),
            @Tag(
                    name = "credentials",
                    description = "What the product shows to other services: that there is one, never its value"),
            @Tag(
                    name = "discover",
                    description = "Finding the tool for a sentence, teaching it, and testing how well it is found"),
            @Tag(name = "enhancement", description = "Better words for tools"),
            @Tag(name = "executions", description = "What was called, by whom, and how it ended"),
            @Tag(name = "llm-providers", description = "Language models: their providers, and how those are"),
            @Tag(name = "keys", description = "API keys"),
            @Tag(name = "llm-budgets", description = "What may be spent on language models, and how much of it is"),
            @Tag(name = "llm-prices", description = "What language models cost, since when, and who says so"),
            @Tag(
                    name = "llm-usage",
                    description = "What was asked of language models, by whom, and what came together"),
            @Tag(name = "permissions", description = "Who may use which tool, and why"),
            @Tag(name = "servers", description = "The upstream MCP servers"),
            @Tag(name = "session", description = "Signing in with a password"),
            @Tag(name = "tools", description = "The catalogue: what there is, how it is set, and calling it"),
            @Tag(name = "users", description = "People and their roles"),
            @Tag(name = "virtual-servers", description = "Parts of the catalogue that are MCP servers of their own")
        },
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Refusal",
                                        description =
                                                "Refused: the code says why, the message and the details say it in words",
                                        content =
                                                @Content(
                                                        mediaType = MediaType.APPLICATION_JSON,
                                                        schema = @Schema(implementation = ErrorBody.class)))))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key")
@SecurityScheme(
        securitySchemeName = "session_token",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-Session-Token",
        description = "The token that signing in has given")
public class DashboardApplication extends Application {

    /** One line per resource. */
    static final List<Class<?>> RESOURCES = List.of(
            AnalyticsResource.class,
            AskResource.class,
            AuditResource.class,
            BudgetsResource.class,
            CacheResource.class,
            CapabilitiesResource.class,
            ConsentResource.class,
            ContextResource.class,
            CredentialsResource.class,
            DescriptionStatusResource.class,
            DescriptionsResource.class,
            DiscoverResource.class,
            EfficiencyResource.class,
            EnhancedToolsResource.class,
            EnhancementStatusResource.class,
            ExecutionsResource.class,
            ExternalToolsResource.class,
            GeneratedPromptsResource.class,
            GeneratedResourcesResource.class,
            GenerationResource.class,
            GroupsResource.class,
            HealthResource.class,
            JobsResource.class,
            KeysResource.class,
            LearningResource.class,
            LlmUsageResource.class,
            MetadataResource.class,
            MetadataStatusResource.class,
            PermissionsResource.class,
            PipelineResource.class,
            PipelineStatusResource.class,
            PricesResource.class,
            ProviderChecksResource.class,
            ProvidersResource.class,
            SearchRunsResource.class,
            SearchTestsResource.class,
            ServersResource.class,
            SessionResource.class,
            StatisticsResource.class,
            SuggestionsResource.class,
            TokensResource.class,
            ToolCallResource.class,
            ToolExecutionsResource.class,
            ToolsResource.class,
            TrialsResource.class,
            UnpricedResource.class,
            UsersResource.class,
            ValidationResource.class,
            VersionsResource.class,
            ComparisonResource.class,
            VirtualServersResource.class);

    private static final List<Class<?>> PROVIDERS = List.of(
            SnakeCaseJson.class,
            ParameterText.class,
            DomainExceptionMapper.class,
            HttpExceptionMapper.class,
            UnexpectedExceptionMapper.class,
            AtLeastFilter.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(RESOURCES.stream(), PROVIDERS.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
