package io.magictunnel.cli.describing;

import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import io.magictunnel.cli.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has tools described anew, some or all of them, and tells what came of it. Tools of other servers are left alone unless forced. */
public final class Regeneration {

    private static final String OVERRIDE = "Use --force flag to override protection";

    private final RestDoor door;
    private final Screen screen;
    private final Wish wish;

    public Regeneration(RestDoor door, Screen screen, Wish wish) {
        this.door = door;
        this.screen = screen;
        this.wish = wish;
    }

    /** @throws CommandFailure where one of them is protected and nobody forces it */
    public int ofThese(List<String> tools) {
        var known = KnownTools.of(door);
        var refusals = known.protectedOnes(tools);
        if (!wish.forced && !refusals.isEmpty()) {
            throw CommandFailure.refused("%s. %s".formatted(String.join("; ", refusals), OVERRIDE));
        }
        return of(known, tools);
    }

    public int ofAll() {
        var known = KnownTools.of(door);
        var protectedOnes = known.all().size() - known.own().size();
        if (!wish.forced && protectedOnes > 0) {
            screen.note("Left out: %d tools of external MCP servers. %s".formatted(protectedOnes, OVERRIDE));
        }
        return of(known, wish.forced ? known.all() : known.own());
    }

    private int of(KnownTools known, List<String> tools) {
        if (wish.forced) {
            known.warn(tools, screen);
        }
        var watch = new JobWatch(door, screen.progress("Described"), wish.patience(), tools.size());
        var jobs = new ArrayList<JsonNode>();
        for (var from = 0; from < tools.size(); from += wish.batchSize()) {
            var batch = ask(tools.subList(from, Math.min(tools.size(), from + wish.batchSize())));
            jobs.addAll(wish.isLeftAlone ? batch : watch.await(batch));
        }
        watch.end();
        return shown(jobs);
    }

    private List<JsonNode> ask(List<String> tools) {
        if (tools.size() == 1) {
            return List.of(door.post(
                    RestPath.of("enhancements", "pipeline", "tools", tools.getFirst(), "enhance"), wish.forOne()));
        }
        var batch = door.post(RestPath.of("enhancements", "pipeline", "batch"), wish.forMany(tools));
        return batch.path("jobs_created")
                .valueStream()
                .<JsonNode>map(job -> ((ObjectNode) job).set(JobWatch.BATCH, batch.path(JobWatch.BATCH)))
                .toList();
    }

    private int shown(List<JsonNode> jobs) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("jobs").addAll(jobs);
        screen.show(answer, people -> {
            people.table(
                    jobs.stream(),
                    Column.of("TOOL", "tool_name"),
                    Column.of("STATUS", "status"),
                    Column.of("TIME MS", "duration_ms"),
                    new Column("SAID", Regeneration::said));
            if (!wish.isLeftAlone && !jobs.isEmpty() && jobs.stream().allMatch(JobWatch::isDone)) {
                people.line("✅ Enhancement completed" + (wish.forced ? " with force override" : ""));
            }
        });
        var good = wish.isLeftAlone || jobs.stream().allMatch(JobWatch::isDone);
        return good ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }

    private static String said(JsonNode job) {
        return job.path("error")
                .asStringOpt()
                .or(() -> job.at("/result/improvement_summary").asStringOpt())
                .or(() -> job.path("message").asStringOpt())
                .orElse("");
    }
}
