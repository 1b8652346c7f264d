package io.magictunnel.execution.workbench;

import io.magictunnel.registry.injection.InjectionFinder;
import java.util.List;

/**
 * Words in the description of a tool that are meant for models.
 *
 * @param inWords what they do, and which they are; a sentence
 * @param hostile whether there is hardly an honest reason for them
 */
public record Suspicion(String inWords, boolean hostile) {

    static List<Suspicion> of(String description) {
        return InjectionFinder.find(description).stream()
                .map(found -> new Suspicion("It " + found, found.kind().isHostile()))
                .toList();
    }
}
