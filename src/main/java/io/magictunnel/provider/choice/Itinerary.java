package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom one call may ask, one after the other: the target, or the members of a group in their order; after a setback, whoever is
 * to be asked instead. Nobody is asked twice for the same model.
 */
public final class Itinerary {

    /** No call goes to more providers than this, however their fallbacks lead in circles. */
    static final int LONGEST = 8;

    private final Directory directory;
    private final String wantedModel;
    private final List<Stop> ahead = new ArrayList<>();
    private final Set<Candidate> seen = new HashSet<>();

    /** @param wantedModel the request's own, for targets that name none */
    public Itinerary(Directory directory, LlmTarget target, String wantedModel) {
        this.directory = directory;
        this.wantedModel = wantedModel;
        ahead.addAll(stopsOf(target));
    }

    /** What there is to ask. */
    public interface Directory {

        Optional<ProviderGroup> group(String name);

        /** The members in the order in which they are to be asked now. */
        List<LlmTarget> order(ProviderGroup group);

        Fallbacks fallbacks(String provider);
    }

    private record Stop(Candidate candidate, Fallbacks ofGroup) {}

    /** Whom to ask first, or next after {@link #setBack}; empty where nobody is left. */
    public Optional<Candidate> next() {
        while (!ahead.isEmpty() && seen.size() < LONGEST) {
            if (seen.add(ahead.getFirst().candidate())) {
                return Optional.of(ahead.getFirst().candidate());
            }
            ahead.removeFirst();
        }
        return Optional.empty();
    }

    /** Whoever {@link #next} named has not answered. */
    public void setBack(Setback setback) {
        var stop = ahead.removeFirst();
        if (setback != Setback.PROVIDER) {
            ahead.clear();
        }
        directory.fallbacks(stop.candidate().provider()).after(setback).forEach(other -> ahead.addAll(stopsOf(other)));
        stop.ofGroup().after(setback).forEach(other -> ahead.addAll(stopsOf(other)));
    }

    private List<Stop> stopsOf(LlmTarget target) {
        return directory
                .group(target.name())
                .map(group -> directory.order(group).stream()
                        .map(member -> new Stop(candidate(member, target.model()), group.fallbacks()))
                        .toList())
                .orElseGet(() -> List.of(new Stop(candidate(target, Optional.empty()), Fallbacks.NONE)));
    }

    private Candidate candidate(LlmTarget target, Optional<String> modelOfGroup) {
        return new Candidate(
                target.name(), target.model().or(() -> modelOfGroup).orElse(wantedModel));
    }
}
