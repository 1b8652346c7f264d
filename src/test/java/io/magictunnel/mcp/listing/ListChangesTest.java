package io.magictunnel.mcp.listing;

import static io.magictunnel.mcp.listing.ChangedList.PROMPTS;
import static io.magictunnel.mcp.listing.ChangedList.RESOURCES;
import static io.magictunnel.mcp.listing.ChangedList.TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.McpConfig;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.PolicyChanged;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.Visibility;
import io.magictunnel.registry.context.ContextChanged;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.testing.HandTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListChangesTest {

    private final HandTimer timer = new HandTimer();
    private final Map<String, String> digests = new HashMap<>();
    private final Set<String> there = new HashSet<>(Set.of("texts", "others"));
    private final Watcher ann = new Watcher("ann", Set.of(TOOLS, PROMPTS, RESOURCES));
    private final Watcher bob = new Watcher("bob", Set.of(TOOLS, PROMPTS, RESOURCES));

    private final ListChanges changes = new ListChanges() {
        @Override
        ScheduledExecutorService timer() {
            return timer;
        }
    };

    @BeforeEach
    void wire() {
        changes.views = new ListViews() {
            @Override
            public String digest(Caller caller, ChangedList list) {
                return digests.getOrDefault(caller.userName() + list, "unchanged");
            }
        };
        changes.permissions = new Permissions() {
            @Override
            public Optional<VirtualServer> entered(Caller caller) {
                return caller.scope().filter(there::contains).map(ListChangesTest::virtualServer);
            }
        };
        changes.config = new McpConfig() {
            @Override
            public Duration listChangedDelay() {
                return Duration.ZERO;
            }
        };
        changes.watch(ann);
        changes.watch(bob);
    }

    @Test
    void aPermissionReachesOnlyThoseWhoseOwnListIsAnother() {
        digests.put("ann" + TOOLS, "changed");

        changes.onPolicyChanged(new PolicyChanged());
        timer.ring();

        assertThat(ann.heard).containsExactly(TOOLS);
        assertThat(bob.heard).isEmpty();
    }

    @Test
    void onlyTheListThatChangedIsLookedAt() {
        digests.put("ann" + TOOLS, "changed");
        digests.put("ann" + PROMPTS, "changed");

        changes.onContextChanged(new ContextChanged(true, false));
        timer.ring();

        assertThat(ann.heard).containsExactly(PROMPTS);
    }

    @Test
    void aBurstIsToldOnce() {
        digests.put("ann" + RESOURCES, "changed");
        for (var i = 0; i < 1000; i++) {
            changes.onContextChanged(new ContextChanged(i % 2 == 0, true));
        }

        assertThat(timer.plans()).isEqualTo(1);
        timer.ring();

        assertThat(ann.heard).containsExactly(RESOURCES);
    }

    @Test
    void whatChangedBeforeTheClientListenedIsToldAtOnce() {
        digests.put("late" + TOOLS, "changed");
        var late = new Watcher("late", Set.of(TOOLS));

        changes.watch(late);

        assertThat(late.heard).containsExactly(TOOLS);
    }

    @Test
    void whoIsGoneHearsNothing() {
        digests.put("ann" + TOOLS, "changed");
        changes.forget(ann);

        changes.onPolicyChanged(new PolicyChanged());
        timer.ring();

        assertThat(ann.heard).isEmpty();
    }

    @Test
    void whoListensToAVirtualServerThatIsGoneIsDismissed() {
        var inside = new Watcher("cy", Set.of(TOOLS));
        var elsewhere = new Watcher("di", Set.of(TOOLS));
        inside.caller = inside.caller.within("texts");
        elsewhere.caller = elsewhere.caller.within("others");
        changes.watch(inside);
        changes.watch(elsewhere);

        there.remove("texts");
        changes.onPolicyChanged(new PolicyChanged());
        timer.ring();

        assertThat(inside.reasons).containsExactly("The virtual server 'texts' cannot be entered any more");
        assertThat(elsewhere.reasons).isEmpty();
        assertThat(ann.reasons).isEmpty();
    }

    private static VirtualServer virtualServer(String name) {
        return new VirtualServer(name, "", "", "", true, Visibility.EVERYBODY, new Selection(List.of(), List.of()), 0);
    }

    private static final class Watcher implements ListWatcher {

        private final List<ChangedList> heard = new ArrayList<>();
        private final KnownLists known = new KnownLists();
        private final List<String> reasons = new ArrayList<>();
        private Caller caller;
        private final Set<ChangedList> watched;

        Watcher(String name, Set<ChangedList> watched) {
            this.caller = new Caller(name, name, Role.USER, Optional.empty());
            this.watched = watched;
            watched.forEach(list -> known.knows(list, "unchanged"));
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public void dismiss(String reason) {
            reasons.add(reason);
        }

        @Override
        public Set<ChangedList> watched() {
            return watched;
        }

        @Override
        public void listIsNow(ChangedList list, String digest) {
            if (known.isNews(list, digest)) {
                heard.add(list);
            }
        }
    }
}
