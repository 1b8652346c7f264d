package io.magictunnel.cli.describing;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.ProgressBar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at jobs until each is at its end. */
public final class JobWatch {

    private static final Set<String> OPEN = Set.of("queued", "running", "started");
    static final String BATCH = "batch_id";

    private static final int PAGE = 500;
    private static final long PAUSE_MILLIS = 500;

    private final RestDoor door;
    private final ProgressBar progress;
    private final long deadline;
    private final int total;
    private int ended;
    private int failed;

    /** @param total how many jobs there will be in all, of which those that are awaited may be a part */
    JobWatch(RestDoor door, ProgressBar progress, Duration patience, int total) {
        this.door = door;
        this.progress = progress;
        this.deadline = System.nanoTime() + patience.toNanos();
        this.total = total;
    }

    /** The same jobs, as they ended. */
    List<JsonNode> await(List<JsonNode> jobs) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        jobs.forEach(job -> known.put(id(job), job));
        while (true) {
            var done = known.values().stream().filter(job -> !isOpen(job)).toList();
            var bad = (int) done.stream().filter(job -> !isDone(job)).count();
            progress.show(ended + done.size(), failed + bad, total);
            if (done.size() == known.size()) {
                ended += done.size();
                failed += bad;
                return done;
            }
            pause(known.size() - done.size());
            look(known);
        }
    }

    void end() {
        progress.end();
    }

    static boolean isDone(JsonNode job) {
        return job.path("status").asString("").equals("completed");
    }

    private static boolean isOpen(JsonNode job) {
        return OPEN.contains(job.path("status").asString(""));
    }

    private static String id(JsonNode job) {
        return job.path("job_id").asString("");
    }

    /** A batch is looked at as one; a job that others had wished for before is in none, or in another. */
    private void look(Map<String, JsonNode> known) {
        var open = known.values().stream().filter(JobWatch::isOpen).toList();
        var found = open.stream()
                .map(JobWatch::where)
                .distinct()
                .flatMap(this::jobs)
                .filter(job -> known.containsKey(id(job)))
                .collect(toMap(JobWatch::id, job -> job, (one, other) -> other));
        known.putAll(found);
        open.stream().filter(job -> !found.containsKey(id(job))).forEach(job -> ((ObjectNode) job).remove(BATCH));
    }

    private static RestPath where(JsonNode job) {
        var jobs = RestPath.of("enhancements", "pipeline", "jobs").with("limit", PAGE);
        return job.path(BATCH)
                .asStringOpt()
                .map(batch -> jobs.with(BATCH, batch))
                .orElseGet(() -> jobs.with("tool_name", job.path("tool_name").asString("")));
    }

    private Stream<JsonNode> jobs(RestPath where) {
        return door.get(where).path("jobs").valueStream();
    }

    private void pause(int left) {
        if (System.nanoTime() - deadline > 0) {
            progress.end();
            throw CommandFailure.refused(
                    "%d jobs are not at their end yet; they go on, and --wait-at-most waits longer".formatted(left));
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CommandFailure.refused("Stopped while waiting; the jobs go on");
        }
    }
}
