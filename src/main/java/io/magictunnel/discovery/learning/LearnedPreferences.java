package io.magictunnel.discovery.learning;

import io.magictunnel.discovery.Preferences;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What votes say to whoever searches now. It answers from memory: no search waits for the database. */
@ApplicationScoped
public class LearnedPreferences implements Preferences {

    private static final System.Logger LOGGER = System.getLogger(LearnedPreferences.class.getName());

    @Inject
    VoteRepository votes;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    LearningConfig config;

    private final AtomicReference<Memory> memory = new AtomicReference<>(Memory.EMPTY);

    @Override
    public Map<ToolName, Lift> lifts(Caller caller, String sentence, Predicate<ToolName> among) {
        var known = memory.get();
        return config.consent == Consent.OFF || known.size() == 0
                ? Map.of()
                : known.lifts(caller.userName(), sentence, among, config.consent == Consent.SHARED, clock.instant());
    }

    /** Takes over what is stored, also what other servers have stored. Where that cannot be read, what is known stays. */
    void reload() {
        try {
            memory.set(
                    config.consent == Consent.OFF
                            ? Memory.EMPTY
                            : new Memory(votes.newest(config.maxVotes), config.halfLife));
        } catch (RuntimeException unreadable) {
            LOGGER.log(Level.WARNING, "What was learned from searches cannot be read", unreadable);
        }
    }

    void learn(Vote vote) {
        memory.updateAndGet(before -> before.with(vote));
    }

    /** What was chosen for everybody to profit from, the newest first. */
    List<Vote> chosen(Predicate<ToolName> among, int most) {
        return memory.get().chosen(among, most);
    }

    int size() {
        return memory.get().size();
    }
}
