package io.magictunnel.provider.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.LlmTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private final Map<String, ProviderGroup> groups = new HashMap<>();
    private final Map<String, Fallbacks> fallbacks = new HashMap<>();

    @Test
    void theTargetIsAskedForTheWantedModel() {
        assertThat(trip("one", Setback.PROVIDER)).containsExactly("one:usual");
        assertThat(trip("one/special", Setback.PROVIDER)).containsExactly("one:special");
    }

    @Test
    void fallbacksFollowInTheirOrder() {
        fallbacks.put("one", general("two/large", "three"));

        assertThat(trip("one", Setback.PROVIDER, Setback.PROVIDER))
                .containsExactly("one:usual", "two:large", "three:usual");
    }

    @Test
    void eachSetbackHasItsOwn() {
        fallbacks.put("one", new Fallbacks(targets("general"), targets("one/longer"), targets("bolder")));

        assertThat(trip("one", Setback.CONTEXT_WINDOW)).containsExactly("one:usual", "one:longer");
        assertThat(trip("one", Setback.CONTENT_POLICY)).containsExactly("one:usual", "bolder:usual");
        assertThat(trip("one", Setback.PROVIDER)).containsExactly("one:usual", "general:usual");
        assertThat(trip("one", Setback.FINAL)).containsExactly("one:usual");
    }

    @Test
    void aGroupAsksItsMembersThenItsFallbacks() {
        groups.put("fast", group(new Fallbacks(targets("last"), targets("long"), List.of()), "one/a", "two"));

        assertThat(trip("fast", Setback.PROVIDER, Setback.PROVIDER))
                .containsExactly("one:a", "two:usual", "last:usual");
        assertThat(trip("fast", Setback.CONTEXT_WINDOW)).containsExactly("one:a", "long:usual");
        assertThat(trip("fast/big", Setback.PROVIDER)).containsExactly("one:a", "two:big");
    }

    @Test
    void whoeverWasAskedIsNotAskedAgain() {
        fallbacks.put("one", general("two", "one"));
        fallbacks.put("two", general("one", "three"));

        assertThat(trip("one", Setback.PROVIDER, Setback.PROVIDER, Setback.PROVIDER, Setback.PROVIDER))
                .containsExactly("one:usual", "two:usual", "three:usual");
    }

    @Test
    void noTripIsEndless() {
        for (var i = 0; i < 50; i++) {
            fallbacks.put("p" + i, general("p" + (i + 1)));
        }
        var setbacks = new Setback[50];
        java.util.Arrays.fill(setbacks, Setback.PROVIDER);

        assertThat(trip("p0", setbacks)).hasSize(Itinerary.LONGEST);
    }

    @Test
    void aFallbackCanBeAGroup() {
        fallbacks.put("one", general("others"));
        groups.put("others", group(Fallbacks.NONE, "two", "three"));

        assertThat(trip("one", Setback.PROVIDER, Setback.PROVIDER))
                .containsExactly("one:usual", "two:usual", "three:usual");
    }

    private List<String> trip(String target, Setback... setbacks) {
        var itinerary = new Itinerary(directory(), LlmTarget.read(target), "usual");
        var asked = new ArrayList<String>();
        itinerary.next().ifPresent(first -> asked.add(first.provider() + ":" + first.model()));
        for (var setback : setbacks) {
            itinerary.setBack(setback);
            var next = itinerary.next();
            if (next.isEmpty()) {
                break;
            }
            asked.add(next.get().provider() + ":" + next.get().model());
        }
        return asked;
    }

    private Itinerary.Directory directory() {
        return new Itinerary.Directory() {
            @Override
            public Optional<ProviderGroup> group(String name) {
                return Optional.ofNullable(groups.get(name));
            }

            @Override
            public List<LlmTarget> order(ProviderGroup group) {
                return group.members();
            }

            @Override
            public Fallbacks fallbacks(String provider) {
                return fallbacks.getOrDefault(provider, Fallbacks.NONE);
            }
        };
    }

    private static Fallbacks general(String... written) {
        return new Fallbacks(targets(written), List.of(), List.of());
    }

    private static ProviderGroup group(Fallbacks fallbacks, String... members) {
        return new ProviderGroup("group", targets(members), LoadBalance.LEAST_BUSY, fallbacks);
    }

    private static List<LlmTarget> targets(String... written) {
        return List.of(written).stream().map(LlmTarget::read).toList();
    }
}
