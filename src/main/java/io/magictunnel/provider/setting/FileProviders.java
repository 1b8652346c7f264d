package io.magictunnel.provider.setting;

import io.magictunnel.platform.config.DurationText;
import io.magictunnel.platform.config.NamedValues;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.grouping.GroupDefinition;
import io.magictunnel.provider.grouping.GroupRule;
import io.magictunnel.provider.grouping.GroupSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The providers and groups of the configuration file. Their keys stay there: each use reads them anew, and nothing stores them. */
@ApplicationScoped
public class FileProviders {

    @Inject
    Config config;

    List<String> names() {
        return names(ProviderSection.SECTION);
    }

    ProviderDefinition provider(String name) {
        return provider(new NamedValues(config, ProviderSection.SECTION, name));
    }

    List<String> groupNames() {
        return names(GroupSection.SECTION);
    }

    ProviderGroup group(String name) {
        return group(new NamedValues(config, GroupSection.SECTION, name));
    }

    /** The key of a provider, as it stands in the file or the environment. */
    Optional<String> key(String provider) {
        return new NamedValues(config, ProviderSection.SECTION, provider).text("key");
    }

    private List<String> names(String section) {
        return NamedValues.all(config, section).stream().map(NamedValues::name).toList();
    }

    private static ProviderDefinition provider(NamedValues values) {
        return new ProviderDefinition(
                values.text("kind")
                        .map(word -> choice(ProviderKind.class, word))
                        .orElseThrow(() -> DefinitionRule.refusal("kind", "found nothing")),
                values.text("base"),
                values.texts("options").map(written -> pairs("options", written)),
                values.texts("models"),
                duration(values, "timeout"),
                duration(values, "idle_timeout"),
                values.value("max_concurrent", Integer.class),
                values.value("requests_per_minute", Long.class),
                values.value("tokens_per_minute", Long.class),
                values.value("weight", Integer.class),
                values.texts("fallbacks"),
                values.texts("context_window_fallbacks"),
                values.texts("content_policy_fallbacks"),
                values.value("disabled", Boolean.class));
    }

    private static ProviderGroup group(NamedValues values) {
        return GroupRule.check(
                values.name(),
                new GroupDefinition(
                        values.texts("members"),
                        values.texts("weights").map(FileProviders::weights),
                        values.text("balance").map(word -> choice(LoadBalance.class, word)),
                        values.texts("fallbacks"),
                        values.texts("context_window_fallbacks"),
                        values.texts("content_policy_fallbacks")),
                false);
    }

    private static Map<String, Integer> weights(List<String> written) {
        var weights = new LinkedHashMap<String, Integer>();
        pairs("weights", written).forEach((member, weight) -> weights.put(member, number(member, weight)));
        return weights;
    }

    private static int number(String member, String weight) {
        try {
            return Integer.parseInt(weight);
        } catch (NumberFormatException noNumber) {
            throw DefinitionRule.refusal("weights." + member, "found '%s'; allowed: 1 to 100".formatted(weight));
        }
    }

    /** The check at start has seen that the word fits. */
    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static Optional<Duration> duration(NamedValues values, String key) {
        return values.text(key).map(new DurationText()::convert);
    }

    private static Map<String, String> pairs(String field, List<String> written) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : written) {
            var sign = pair.indexOf('=');
            if (sign < 1) {
                throw DefinitionRule.refusal(field, "found '%s'; allowed: NAME=VALUE".formatted(pair));
            }
            pairs.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
        }
        return pairs;
    }
}
