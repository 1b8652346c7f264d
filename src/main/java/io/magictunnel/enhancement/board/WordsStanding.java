package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.VersionState;
import java.util.Locale;
import java.util.Optional;

/** How far a tool is with better words. What somebody should look at hides what is merely so. */
public enum WordsStanding {
    RUNNING("info"),
    WAITING("info"),
    PROPOSED("warn"),
    FAILED("bad"),
    REJECTED("bad"),
    OUTDATED("warn"),
    IN_USE("ok"),
    /** Clients get its source's own words. */
    ORIGINAL("");

    private final String level;

    WordsStanding(String level) {
        this.level = level;
    }

    /**
     * @param definition what the tool's source says of it now
     * @param newest its latest version
     * @param active the version that is in use, if its definition still holds
     * @param job its latest one
     */
    static WordsStanding of(
            String definition, Optional<VersionLine> newest, Optional<VersionLine> active, Optional<JobLine> job) {
        if (job.filter(JobLine::isOpen).isPresent()) {
            return job.get().state() == JobState.RUNNING ? RUNNING : WAITING;
        }
        var current = newest.filter(version -> version.isAbout(definition));
        if (current.filter(version -> version.state() == VersionState.PROPOSED).isPresent()) {
            return PROPOSED;
        }
        if (job.filter(last -> last.hasFailedAfter(newest)).isPresent()) {
            return FAILED;
        }
        if (active.isPresent()) {
            return active.get().isAbout(definition) ? IN_USE : OUTDATED;
        }
        if (current.filter(version -> version.state() == VersionState.REJECTED).isPresent()) {
            return REJECTED;
        }
        return newest.filter(version -> version.state() == VersionState.PROPOSED)
                .map(version -> OUTDATED)
                .orElse(ORIGINAL);
    }

    /** As addresses and texts write it. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its colour. */
    public String getLevel() {
        return level;
    }
}
