package io.magictunnel.enhancement.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which jobs somebody wants to see, newest first. Whatever is absent does not matter. */
public record JobQuery(Set<JobState> states, Optional<String> tool, Optional<String> batch, int offset, int limit) {

    public static final int MOST = 500;

    public JobQuery {
        states = Set.copyOf(states);
        if (offset < 0 || limit < 0 || limit > MOST) {
            throw new IllegalArgumentException(
                    "offset %d, limit %d; allowed are up to %d".formatted(offset, limit, MOST));
        }
    }

    /** Of these states, to be counted. */
    public static JobQuery of(JobState... states) {
        return new JobQuery(Set.of(states), Optional.empty(), Optional.empty(), 0, 0);
    }

    String condition() {
        List<String> conditions = new ArrayList<>();
        if (!states.isEmpty()) {
            conditions.add("j.state in :states");
        }
        tool.ifPresent(name -> conditions.add("j.tool = :tool"));
        batch.ifPresent(id -> conditions.add("j.batch = :batch"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!states.isEmpty()) {
            parameters.put("states", states);
        }
        tool.ifPresent(name -> parameters.put("tool", name));
        batch.ifPresent(id -> parameters.put("batch", id));
        return parameters;
    }
}
