package io.magictunnel.enhancement.board;

import io.magictunnel.registry.ToolDefinition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * One tool on the board.
 *
 * @param description what clients get now
 * @param source the file or the server that it comes from
 * @param newest the id of its latest version; empty where it has none
 * @param described whether clients get better words than its source's
 * @param writer who wrote the latest version
 * @param confidence of that writer; negative where it has none
 * @param at when something happened to it last; {@code null} where nothing ever did
 * @param trouble what went wrong last
 */
public record BoardRow(
        String name,
        String description,
        String source,
        boolean upstream,
        String category,
        WordsStanding standing,
        String newest,
        boolean described,
        String writer,
        double confidence,
        Instant at,
        String trouble)
        implements Serializable {

    static BoardRow of(
            ToolDefinition tool, Optional<VersionLine> newest, Optional<VersionLine> active, Optional<JobLine> job) {
        var standing = WordsStanding.of(tool.definition(), newest, active, job);
        var written = newest.filter(version -> !version.provider().isEmpty());
        return new BoardRow(
                tool.name().value(),
                tool.wire().path("description").asString(""),
                tool.source().name(),
                !tool.isOurs(),
                tool.category(),
                standing,
                newest.map(VersionLine::id).orElse(""),
                active.isPresent(),
                written.map(VersionLine::writer).orElse(""),
                written.map(VersionLine::confidence).orElse(-1.0),
                newest.map(VersionLine::touched)
                        .filter(then ->
                                job.filter(last -> last.touched().isAfter(then)).isEmpty())
                        .or(() -> job.map(JobLine::touched))
                        .orElse(null),
                standing == WordsStanding.FAILED || standing == WordsStanding.WAITING
                        ? job.flatMap(JobLine::words).orElse("")
                        : "");
    }

    /** Whether something is about to happen to it. */
    public boolean unsettled() {
        return standing == WordsStanding.RUNNING || standing == WordsStanding.WAITING;
    }
}
