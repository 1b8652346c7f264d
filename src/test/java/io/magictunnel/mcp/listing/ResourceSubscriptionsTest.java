package io.magictunnel.mcp.listing;

import static io.magictunnel.mcp.listing.ResourceSubscriptions.Result.NEVER_TOLD;
import static io.magictunnel.mcp.listing.ResourceSubscriptions.Result.SUBSCRIBED;
import static io.magictunnel.mcp.listing.ResourceSubscriptions.Result.TOO_MANY;
import static io.magictunnel.mcp.listing.ResourceSubscriptions.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.context.ResourceUpdated;
import io.magictunnel.execution.context.ResourceWatches;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.ContextView;
import io.magictunnel.permission.ContextViews;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.Offers;
import io.magictunnel.registry.context.Registries;
import io.magictunnel.registry.context.ResourceAddress;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.HandTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourceSubscriptionsTest {

    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");
    private static final ToolSource MUTE = new ToolSource.UpstreamServer("mute");

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);
    private final HandTimer timer = new HandTimer();
    private final List<ResourceAddress> watched = new ArrayList<>();
    private final Watcher ann = new Watcher();
    private final Watcher bob = new Watcher();
    private boolean everythingIsForbidden;

    private final ResourceSubscriptions subscriptions = new ResourceSubscriptions() {
        @Override
        ScheduledExecutorService timer() {
            return timer;
        }
    };

    @BeforeEach
    void wire() {
        Offers.of(ONE)
                .resources("a://1", "a://2", "a://folder")
                .templates("a://{+any}")
                .into(registry);
        Offers.of(MUTE).resources("m://1").into(registry);
        subscriptions.context = new CallerContext() {
            @Override
            public ContextView view(Caller caller) {
                return everythingIsForbidden
                        ? ContextViews.ofNothing(registry.catalogue())
                        : ContextViews.ofEverything(registry.catalogue());
            }
        };
        subscriptions.watches = new ResourceWatches() {
            @Override
            public boolean canWatch(ResourceAddress address) {
                return !address.source().equals(MUTE);
            }

            @Override
            public synchronized void watch(ResourceAddress address) {
                watched.add(address);
            }

            @Override
            public synchronized void unwatch(ResourceAddress address) {
                watched.remove(address);
            }
        };
        subscriptions.config = new McpConfig() {
            @Override
            public int maxSubscriptions() {
                return 2;
            }

            @Override
            public Duration listChangedDelay() {
                return Duration.ZERO;
            }
        };
    }

    @Test
    void onlyTheSubscribersOfAResourceHearOfIt() {
        subscriptions.subscribe(ann, "a://1");
        subscriptions.subscribe(bob, "a://2");

        update("a://1");

        assertThat(ann.heard).containsExactly("a://1");
        assertThat(bob.heard).isEmpty();
    }

    @Test
    void aBurstIsToldOnce() {
        subscriptions.subscribe(ann, "a://1");
        for (var i = 0; i < 1000; i++) {
            subscriptions.onUpdate(new ResourceUpdated(ONE, "a://1"));
        }

        assertThat(timer.plans()).isEqualTo(1);
        timer.ring();

        assertThat(ann.heard).containsExactly("a://1");
    }

    @Test
    void whoMayNotSeeItAnyMoreHearsNothing() {
        subscriptions.subscribe(ann, "a://1");
        everythingIsForbidden = true;

        update("a://1");

        assertThat(ann.heard).isEmpty();
    }

    @Test
    void whoMayNotSeeItCannotSubscribe() {
        everythingIsForbidden = true;

        assertThat(subscriptions.subscribe(ann, "a://1")).isEqualTo(UNKNOWN);
        assertThat(subscriptions.subscribe(ann, "nothing://here")).isEqualTo(UNKNOWN);
        assertThat(watched).isEmpty();
    }

    @Test
    void aSubscriptionThatWouldNeverBeToldIsRefused() {
        assertThat(subscriptions.subscribe(ann, "m://1")).isEqualTo(NEVER_TOLD);
    }

    @Test
    void subscribingTwiceIsSubscribingOnce() {
        subscriptions.subscribe(ann, "a://1");

        assertThat(subscriptions.subscribe(ann, "a://1")).isEqualTo(SUBSCRIBED);
        assertThat(watched).hasSize(1);
    }

    @Test
    void subscriptionsAreBounded() {
        subscriptions.subscribe(ann, "a://1");
        subscriptions.subscribe(ann, "a://2");

        assertThat(subscriptions.subscribe(ann, "a://3")).isEqualTo(TOO_MANY);
        assertThat(subscriptions.subscribe(bob, "a://3")).isEqualTo(SUBSCRIBED);
    }

    @Test
    void whoEndsOrIsGoneHearsNothingAndWatchesNothing() {
        subscriptions.subscribe(ann, "a://1");
        subscriptions.subscribe(bob, "a://1");
        subscriptions.unsubscribe(ann, "a://1");
        subscriptions.unsubscribe(ann, "a://1");
        subscriptions.forget(bob);

        update("a://1");

        assertThat(ann.heard).isEmpty();
        assertThat(bob.heard).isEmpty();
        assertThat(watched).isEmpty();
    }

    @Test
    void whoSubscribesToAFolderHearsOfItsFiles() {
        subscriptions.subscribe(ann, "a://folder");

        update("a://folder/file");
        update("a://folders");

        assertThat(ann.heard).containsExactly("a://folder/file");
    }

    @Test
    void aResourceGoesByTheNameToWhichTheClientSubscribed() {
        subscriptions.subscribe(ann, "magictunnel:one:a://1");

        update("a://1");

        assertThat(ann.heard).containsExactly("magictunnel:one:a://1");
    }

    private void update(String uri) {
        subscriptions.onUpdate(new ResourceUpdated(ONE, uri));
        timer.ring();
    }

    private static final class Watcher implements ResourceWatcher {

        private final List<String> heard = new ArrayList<>();

        @Override
        public Caller caller() {
            return Caller.system();
        }

        @Override
        public void resourceUpdated(String uri) {
            heard.add(uri);
        }
    }
}
