package io.magictunnel;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.discovery.argument.ArgumentsConfig;
import io.magictunnel.discovery.learning.LearningConfig;
import io.magictunnel.discovery.trial.SearchTestConfig;
import io.magictunnel.enhancement.DescriptionConfig;
import io.magictunnel.enhancement.MetadataConfig;
import io.magictunnel.enhancement.TemplateSection;
import io.magictunnel.enhancement.cache.CacheConfig;
import io.magictunnel.enhancement.cache.RedisConfig;
import io.magictunnel.enhancement.content.ContentConfig;
import io.magictunnel.enhancement.proof.ProofConfig;
import io.magictunnel.enhancement.version.StorageConfig;
import io.magictunnel.enhancement.work.EnhancementConfig;
import io.magictunnel.execution.ExecutionConfig;
import io.magictunnel.execution.command.CommandConfig;
import io.magictunnel.execution.history.HistoryConfig;
import io.magictunnel.execution.http.HttpToolConfig;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.mcp.discovering.DiscoveringConfig;
import io.magictunnel.mcp.sse.SseConfig;
import io.magictunnel.permission.PermissionConfig;
import io.magictunnel.permission.offer.OfferConfig;
import io.magictunnel.permission.virtual.VirtualServerConfig;
import io.magictunnel.provider.budget.plan.BudgetConfig;
import io.magictunnel.provider.grouping.GroupSection;
import io.magictunnel.provider.health.HealthConfig;
import io.magictunnel.provider.price.keeping.PriceConfig;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.setting.ProviderSection;
import io.magictunnel.provider.token.TokenCountConfig;
import io.magictunnel.provider.usage.CallLogConfig;
import io.magictunnel.registry.capability.CapabilityConfig;
import io.magictunnel.registry.conflict.ConflictConfig;
import io.magictunnel.security.AuthConfig;
import io.magictunnel.security.audit.AuditConfig;
import io.magictunnel.security.request.HttpConfig;
import io.magictunnel.security.session.SignInConfig;
import io.magictunnel.security.token.TokenConfig;
import io.magictunnel.upstream.UpstreamConfig;
import io.magictunnel.upstream.proof.OAuthConfig;
import io.magictunnel.upstream.sharing.SharingConfig;
import java.util.List;

/** Every class whose fields an operator can set in {@code magictunnel-config.yaml}. What is not listed here is an unknown key. */
public final class Configuration {

    /** One line per class. */
    public static final List<Class<?>> CLASSES = List.of(
            CapabilityConfig.class,
            ConflictConfig.class,
            ExecutionConfig.class,
            CommandConfig.class,
            HttpToolConfig.class,
            HistoryConfig.class,
            McpConfig.class,
            SseConfig.class,
            AuthConfig.class,
            TokenConfig.class,
            HttpConfig.class,
            AuditConfig.class,
            SignInConfig.class,
            PermissionConfig.class,
            OfferConfig.class,
            VirtualServerConfig.class,
            PriceConfig.class,
            BudgetConfig.class,
            TokenCountConfig.class,
            CallLogConfig.class,
            UpstreamConfig.class,
            OAuthConfig.class,
            SharingConfig.class,
            LlmConfig.class,
            HealthConfig.class,
            ProviderSection.class,
            GroupSection.class,
            DescriptionConfig.class,
            TemplateSection.class,
            ContentConfig.class,
            MetadataConfig.class,
            EnhancementConfig.class,
            CacheConfig.class,
            ProofConfig.class,
            RedisConfig.class,
            StorageConfig.class,
            DiscoveryConfig.class,
            LearningConfig.class,
            SearchTestConfig.class,
            ArgumentsConfig.class,
            DiscoveringConfig.class);

    private Configuration() {}
}
