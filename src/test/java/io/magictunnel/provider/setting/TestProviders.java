package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.choice.Fallbacks;
import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Providers that a test writes down, all of the kind custom on this machine. */
public final class TestProviders extends Providers {

    private final LlmConfig usual = DefinitionRuleTest.usualConfig();
    private final Map<String, ProviderSetting> settings = new HashMap<>();
    private final Map<String, ProviderGroup> groups = new HashMap<>();

    /** @param fields further fields of the definition, as JSON without braces */
    public TestProviders add(String name, String fields) {
        var json = "{\"kind\": \"custom\", \"base\": \"http://localhost:1/%s\"%s}"
                .formatted(name, fields.isEmpty() ? "" : ", " + fields);
        var definition = SnakeCaseJson.MAPPER.readValue(json, ProviderDefinition.class);
        settings.put(name, new DefinitionRule(usual, new AddressRule(true)).check(name, definition, Origin.STORED));
        return this;
    }

    public TestProviders group(String name, String... members) {
        groups.put(
                name,
                new ProviderGroup(
                        name,
                        List.of(members).stream().map(LlmTarget::read).toList(),
                        LoadBalance.WEIGHTED,
                        Fallbacks.NONE));
        return this;
    }

    public LlmConfig config() {
        return usual;
    }

    @Override
    public List<ProviderSetting> all() {
        return List.copyOf(settings.values());
    }

    @Override
    public Optional<ProviderSetting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    @Override
    public Optional<ProviderGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    @Override
    public ProviderSetting get(String name) {
        return find(name).orElseThrow(() -> new DomainException(ProviderError.PROVIDER_NOT_FOUND, name));
    }

    @Override
    public Connection connection(ProviderSetting setting) {
        return new Connection(
                setting.name(),
                setting.kind(),
                setting.base(),
                Optional.of(new ApiSecret("sk-test")),
                setting.options(),
                setting.limits());
    }
}
