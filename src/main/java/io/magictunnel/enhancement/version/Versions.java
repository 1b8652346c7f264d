package io.magictunnel.enhancement.version;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.wording.Title;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.words.ToolWords;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The versions of better words: keeping them, deciding about them, and handing those in use to the catalogue. */
@ApplicationScoped
public class Versions {

    private static final System.Logger LOGGER = System.getLogger(Versions.class.getName());
    private static final int MOST_SHOWN = 200;
    private static final int AT_ONCE = 200;
    private static final int MOST_PACKED = 20_000;

    @Inject
    VersionLedger ledger;

    @Inject
    ToolVersionRepository versions;

    @Inject
    ToolRegistry registry;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    StorageConfig config;

    /**
     * Keeps it. The catalogue gets it with the next {@link #handOver}.
     *
     * @param approved whether it is used, if nothing is wrong with it
     */
    public ToolVersion keep(Written written, boolean approved) {
        var kept = ledger.keep(written, approved, clock.instant());
        forgetFormer(kept);
        return kept;
    }

    public Optional<ToolVersion> find(UUID id) {
        return versions.find(id.toString());
    }

    /** Those of them that are still kept, in any order. */
    public List<ToolVersion> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : versions.all(ids.stream().map(UUID::toString).toList());
    }

    /** Newest first. */
    public List<ToolVersion> of(ToolName tool) {
        return versions.of(tool.value(), MOST_SHOWN);
    }

    public Set<Tried> tried() {
        return new HashSet<>(versions.tried());
    }

    /** Clients get this one from now on, also where it was rejected or retired before. */
    public ToolVersion activate(UUID id, Caller by) {
        return decided(ledger.activate(id.toString(), by, clock.instant()), id);
    }

    public ToolVersion reject(UUID id, Caller by) {
        return decided(ledger.reject(id.toString(), by, clock.instant()), id);
    }

    /** Several at once, of which the catalogue hears once. Those that are not there are left out. */
    public List<ToolVersion> decide(Collection<UUID> ids, boolean approved, Caller by) {
        var now = clock.instant();
        var decided = ids.stream()
                .distinct()
                .map(UUID::toString)
                .flatMap(id -> (approved ? ledger.activate(id, by, now) : ledger.reject(id, by, now)).stream())
                .toList();
        decided.forEach(this::forgetFormer);
        handOver();
        return decided;
    }

    /** Several tools get their source's own words back, of which the catalogue hears once; how many had others. */
    public int restoreOriginals(Collection<ToolName> tools, Caller by) {
        var now = clock.instant();
        var restored = tools.stream()
                .filter(tool -> ledger.restoreOriginal(tool.value(), by, now))
                .count();
        handOver();
        return Math.toIntExact(restored);
    }

    /** Whether there was anything but the source's own words. */
    public boolean restoreOriginal(ToolName tool, Caller by) {
        var restored = ledger.restoreOriginal(tool.value(), by, clock.instant());
        handOver();
        return restored;
    }

    /**
     * Lets half of all callers have the source's own words, so that it shows which ones do better, or ends that.
     *
     * @throws DomainException VERSION_NOT_FOUND where the source's own words are in use
     */
    public void compare(ToolName tool, boolean wanted, Caller by) {
        if (!ledger.compare(tool.value(), wanted, by, clock.instant())) {
            throw new DomainException(
                    EnhancementError.VERSION_NOT_FOUND,
                    "The tool '%s' has its source's own words; there is nothing to compare them with"
                            .formatted(tool.value()));
        }
        handOver();
    }

    /** The one that clients get. */
    public Optional<ToolVersion> inUse(ToolName tool) {
        return versions.activeOf(tool.value());
    }

    /** Forgets what is not in use for long, and packs what is not in use for some time. */
    public void tidy() {
        var now = clock.instant();
        var removed = ledger.remove(now.minus(Duration.ofDays(config.cleanupAfterDays)));
        var packed = config.compression ? pack(now.minus(Duration.ofDays(config.compressAfterDays))) : 0;
        LOGGER.log(Level.INFO, "Versions of tools' words tidied: removed={0}, packed={1}", removed, packed);
    }

    /** Few at once, so that nobody waits long for the table. */
    private int pack(Instant then) {
        var packed = 0;
        var last = 0;
        do {
            last = ledger.pack(then, AT_ONCE);
            packed += last;
        } while (last == AT_ONCE && packed < MOST_PACKED);
        return packed;
    }

    /** Hands the versions in use to the catalogue. */
    public void handOver() {
        registry.describe(versions.active().stream().collect(toMap(ToolVersion::tool, Versions::words)));
    }

    private ToolVersion decided(Optional<ToolVersion> version, UUID id) {
        var found = version.orElseThrow(() ->
                new DomainException(EnhancementError.VERSION_NOT_FOUND, "There is no version '%s'".formatted(id)));
        forgetFormer(found);
        handOver();
        return found;
    }

    private void forgetFormer(ToolVersion now) {
        if (!config.versioning && now.state() == VersionState.ACTIVE) {
            ledger.removeRetired(now.tool().value());
        }
    }

    private static ToolWords words(ToolVersion version) {
        return version.content()
                .words(version.definition(), version.id(), version.confidence())
                .offered(Title.of(version.tool()), version.comparedSince().isPresent());
    }
}
