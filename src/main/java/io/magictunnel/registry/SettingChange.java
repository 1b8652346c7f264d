package io.magictunnel.registry;

import io.magictunnel.platform.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an administrator wants to be different about some tools. What is absent stays as it is. */
public record SettingChange(Optional<Boolean> enabled, Optional<String> category, Optional<List<String>> tags) {

    public SettingChange {
        tags = tags.map(List::copyOf);
        if (enabled.isEmpty() && category.isEmpty() && tags.isEmpty()) {
            throw invalid("Nothing is to be changed; allowed are enabled, category and tags");
        }
        category.filter(name -> !Label.CATEGORY.fits(name)).ifPresent(name -> {
            throw invalid("'%s' is no category; allowed are %s".formatted(name, Label.CATEGORY.allowed()));
        });
        tags.orElse(List.of()).stream()
                .filter(tag -> !Label.TAG.fits(tag))
                .findFirst()
                .ifPresent(tag -> {
                    throw invalid("'%s' is no tag; allowed are %s".formatted(tag, Label.TAG.allowed()));
                });
        if (tags.orElse(List.of()).size() > Label.MOST_TAGS) {
            throw invalid(
                    "%d tags; allowed are up to %d".formatted(tags.orElseThrow().size(), Label.MOST_TAGS));
        }
    }

    public static SettingChange enabled(boolean enabled) {
        return new SettingChange(Optional.of(enabled), Optional.empty(), Optional.empty());
    }

    /** In words, for the audit trail. */
    public String described() {
        var words = new ArrayList<String>();
        enabled.ifPresent(on -> words.add(on ? "enabled" : "disabled"));
        category.ifPresent(name -> words.add("category " + name));
        tags.ifPresent(all -> words.add("tags " + String.join(", ", all)));
        return String.join("; ", words);
    }

    private static DomainException invalid(String message) {
        return new DomainException(RegistryError.INVALID_REQUEST, message);
    }
}
