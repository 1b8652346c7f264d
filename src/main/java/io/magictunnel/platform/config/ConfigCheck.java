package io.magictunnel.platform.config;

import io.magictunnel.platform.config.Setting.Nothing;
import io.magictunnel.platform.config.Setting.Section;
import io.magictunnel.platform.config.Setting.Text;
import io.magictunnel.platform.config.Setting.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks at the whole configuration at once, before anything is started with it, and says everything that is wrong. */
public final class ConfigCheck {

    /** Nobody reads more, and a hostile file may hold very many. */
    private static final int MAX_PROBLEMS = 100;

    private static final int MAX_SHOWN = 100;

    private final ConfigKeys keys;
    private final ForeignKeys foreign = ForeignKeys.known();
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> systemProperties;

    public ConfigCheck(ConfigKeys keys) {
        this(keys, System::getenv, System::getProperty);
    }

    ConfigCheck(ConfigKeys keys, UnaryOperator<String> environment, UnaryOperator<String> systemProperties) {
        this.keys = keys;
        this.environment = environment;
        this.systemProperties = systemProperties;
    }

    /** What is wrong with the file, and with the variables and properties that override it; empty if all is well. */
    public List<ConfigProblem> problemsOf(Path path) {
        var file = ConfigFile.read(path, environment);
        var problems = new ArrayList<>(file.problems());
        var unknown = new ArrayList<String>();
        for (var setting : file.settings()) {
            if (problems.size() < MAX_PROBLEMS && unknown.stream().noneMatch(setting.key()::startsWith)) {
                var refusal = refusalOf(setting);
                refusal.ifPresent(message -> problems.add(
                        ConfigProblem.inFile(path, setting.place(), "%s: %s".formatted(setting.key(), message))));
                if (refusal.isPresent() && setting.value() instanceof Section) {
                    unknown.add(setting.key() + ".");
                }
            }
        }
        keys.all().forEach(key -> checkOverrides(key, problems));
        return problems.subList(0, Math.min(MAX_PROBLEMS, problems.size()));
    }

    private Optional<String> refusalOf(Setting setting) {
        var key = keys.find(setting.key());
        if (key.isPresent()) {
            return refusalOf(key.get(), setting.value());
        }
        if (keys.isSection(setting.key())) {
            return switch (setting.value()) {
                case Section section -> Optional.empty();
                case Nothing nothing -> Optional.empty();
                case Text text -> Optional.of("is a section; " + allowedIn(setting.key()));
                case Texts texts -> Optional.of("is a section; " + allowedIn(setting.key()));
            };
        }
        if (setting.value() instanceof Section && foreign.isSection(setting.key())) {
            return Optional.empty();
        }
        return Optional.of(unknown(setting.key()));
    }

    private static Optional<String> refusalOf(ConfigKey key, Setting.Value value) {
        var rule = key.rule();
        return switch (value) {
            case Text text -> refusalOf(rule, text.text());
            case Texts texts
            when rule.isList() ->
                texts.texts().stream()
                        .flatMap(text -> refusalOf(rule, text).stream())
                        .findFirst();
            case Texts texts -> Optional.of("is a list; allowed is " + rule.allowed());
            case Section section -> Optional.of("is a section; allowed is " + rule.allowed());
            case Nothing nothing ->
                key.defaultText().map(text -> "has no value; allowed is %s, and without this line it is %s"
                        .formatted(rule.allowed(), text));
        };
    }

    private static Optional<String> refusalOf(ValueRule rule, String text) {
        return rule.accepts().test(text)
                ? Optional.empty()
                : Optional.of("'%s' does not fit; allowed is %s".formatted(shortened(text), rule.allowed()));
    }

    private String unknown(String key) {
        var advice = foreign.adviceFor(key);
        if (advice.isPresent()) {
            return "is not a key of this version; " + advice.get();
        }
        var meant = keys.meantBy(key);
        var parent = parentOf(key);
        return "unknown key; "
                + meant.map("did you mean '%s'?"::formatted)
                        .orElseGet(() -> allowedIn(keys.isSection(parent) ? parent : ""));
    }

    private String allowedIn(String section) {
        return "allowed %s are %s"
                .formatted(
                        section.isEmpty() ? "at the top level" : "in '" + section + "'",
                        String.join(", ", keys.namesIn(section)));
    }

    private static String parentOf(String key) {
        return key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : "";
    }

    private void checkOverrides(ConfigKey key, List<ConfigProblem> problems) {
        var property = systemProperties.apply(key.name());
        if (property != null) {
            checkOverride("system property " + key.name(), key, property, problems);
        }
        var name = key.name().replaceAll("[^A-Za-z0-9]", "_");
        for (var variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
            var value = environment.apply(variable);
            if (value != null) {
                checkOverride("environment variable " + variable, key, value, problems);
                return;
            }
        }
    }

    private static void checkOverride(String where, ConfigKey key, String value, List<ConfigProblem> problems) {
        var given = key.rule().isList() ? List.of(value.split("(?<!\\\\),")) : List.of(value);
        given.stream()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> refusalOf(key.rule(), text).stream())
                .findFirst()
                .ifPresent(message -> problems.add(new ConfigProblem(where, key.name() + ": " + message)));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }
}
