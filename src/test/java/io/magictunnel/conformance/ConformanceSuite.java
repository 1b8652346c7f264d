package io.magictunnel.conformance;

import io.magictunnel.testing.NpmPrograms;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The public MCP conformance suite, as its authors run it. */
final class ConformanceSuite {

    private static final String PROGRAM = "@modelcontextprotocol/conformance/dist/index.js";
    /** What each check saw, for those who have to find out why it failed. */
    private static final Path DETAILS = Path.of("target/conformance");

    private static final Pattern VERDICT =
            Pattern.compile("^[✓✗] ([a-z0-9/-]+): (\\d+) passed, (\\d+) failed", Pattern.MULTILINE);
    private static final Pattern REQUIRED = Pattern.compile("^ {2}- ([a-z0-9/_-]+)$", Pattern.MULTILINE);

    private ConformanceSuite() {}

    /**
     * What one run found.
     *
     * @param required the scenarios that count for the revision
     * @param failedChecks of every scenario that was run
     * @param output everything that the suite said
     */
    record Verdict(List<String> required, Map<String, Integer> failedChecks, String output) {

        /** Required scenarios that failed, or were not run at all. */
        TreeSet<String> unmet() {
            return required.stream()
                    .filter(scenario -> failedChecks.getOrDefault(scenario, 1) > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Runs all server scenarios that a revision requires, and those that it runs without counting them. */
    static Verdict ofServer(URI address, String revision, String profile) {
        var programs = NpmPrograms.installed();
        var listed = programs.run(PROGRAM, List.of("list", "--requirements", revision));
        var details = DETAILS.resolve(profile + "-" + revision);
        var run = programs.run(
                PROGRAM,
                List.of(
                        "server",
                        "--url",
                        address.toString(),
                        "--requirements",
                        revision,
                        "-o",
                        details.toAbsolutePath().toString()));
        return new Verdict(serverScenarios(listed.output()), failedChecks(run.output()), run.output());
    }

    /**
     * Runs all client scenarios that a revision requires, one after the other: they measure time, and would disturb each other.
     *
     * @param command starts a client; the suite adds the address of its server
     */
    static Verdict ofClient(String command, String revision) {
        var programs = NpmPrograms.installed();
        var listed = programs.run(PROGRAM, List.of("list", "--requirements", revision))
                .output();
        var required = scenarios(listed.substring(listed.indexOf("Client scenarios")));
        var failed = new TreeMap<String, Integer>();
        var output = new StringBuilder();
        for (var scenario : required) {
            var run = programs.run(
                    PROGRAM,
                    List.of("client", "--command", command, "--scenario", scenario, "--spec-version", revision));
            failed.put(scenario, run.exitCode());
            output.append(run.exitCode() == 0 ? "" : run.output());
        }
        return new Verdict(required, failed, output.toString());
    }

    private static List<String> serverScenarios(String listed) {
        return scenarios(listed.substring(listed.indexOf("Server scenarios"), listed.indexOf("Client scenarios")));
    }

    private static List<String> scenarios(String listed) {
        return REQUIRED.matcher(listed.split("\n\n", 2)[0])
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, Integer> failedChecks(String summary) {
        var failed = new TreeMap<String, Integer>();
        VERDICT.matcher(summary)
                .results()
                .forEach(found -> failed.put(found.group(1), Integer.parseInt(found.group(3))));
        return failed;
    }
}
