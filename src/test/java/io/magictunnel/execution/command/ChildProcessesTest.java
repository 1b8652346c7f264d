package io.magictunnel.execution.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesTest {

    /** Prints its own number and that of a child in the background, and then stays, whatever it is asked. */
    private static final String STUBBORN_FAMILY = "trap '' TERM; sleep 1000 & echo $$ $!; wait; wait; sleep 1000";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> PATH = Map.of("PATH", System.getenv("PATH"));

    private final ChildProcesses children = new ChildProcesses();

    @TempDir
    Path folder;

    @AfterEach
    void endAll() {
        children.endAll();
    }

    @Test
    void passesEveryArgumentAsItIs() throws Exception {
        var hostile = List.of("", "a b", "$(id)", "`id`", ";id", "--", "-n", "'\"", "two\nlines", "*", "{x}", "ä€😀");
        var argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(hostile);

        var child = children.start(new ChildCommand(argv, PATH, folder));

        assertThat(new String(child.stdout().readAllBytes(), UTF_8)).isEqualTo(String.join("\0", hostile) + "\0");
        assertThat(child.exit().get(20, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void inheritsNoVariables() throws Exception {
        var child = children.start(new ChildCommand(List.of("env"), Map.of("ONLY", "this"), folder));

        assertThat(new String(child.stdout().readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("PWD=")))
                .containsExactly("ONLY=this");
    }

    @Test
    void leavesItsInputToTheProgram() throws Exception {
        var child = children.start(new ChildCommand(List.of("cat"), PATH, folder));

        child.stdin().write("first\nsecond\n".getBytes(UTF_8));
        child.stdin().close();

        assertThat(new String(child.stdout().readAllBytes(), UTF_8)).isEqualTo("first\nsecond\n");
    }

    @Test
    void saysWhichProgramIsMissing() {
        assertThatThrownBy(() -> children.start(new ChildCommand(List.of("no-such-program"), PATH, folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no program 'no-such-program'");
    }

    @Test
    void endsWhatIgnoresAClosedInputAndTheRequestToEnd() throws Exception {
        var family = startFamily(children);

        family.child().end(Duration.ofMillis(100));

        assertThat(family.all()).allSatisfy(ChildProcessesTest::isGone);
    }

    @Test
    void endsWhatAProgramLeftBehind() throws Exception {
        var child = children.start(new ChildCommand(List.of("sh", "-c", "sleep 1000 & echo $!"), PATH, folder));

        var leftBehind = Long.parseLong(lineOf(child));

        isGone(leftBehind);
    }

    @Test
    void theGuardEndsEverythingWhenItsInputEnds() throws Exception {
        var family = startFamily(children);

        children.endAll();

        assertThat(family.all()).allSatisfy(ChildProcessesTest::isGone);
    }

    @Test
    void nothingSurvivesTheSuddenDeathOfTheServer() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        var family = numbersIn(out.readLine());

        server.destroyForcibly().waitFor();

        assertThat(family).hasSize(2).allSatisfy(ChildProcessesTest::isGone);
    }

    /** Stands for the product in a process of its own, so that it can be killed. */
    static final class Server {

        private Server() {}

        public static void main(String[] args) throws Exception {
            var family = startFamily(new ChildProcesses());
            System.out.println(family.all().getFirst() + " " + family.all().getLast());
            Thread.sleep(Duration.ofHours(1));
        }
    }

    private record Family(ChildProcess child, List<Long> all) {}

    private static Family startFamily(ChildProcesses children) throws IOException {
        var child = children.start(new ChildCommand(List.of("sh", "-c", STUBBORN_FAMILY), PATH, Path.of("/")));
        return new Family(child, numbersIn(lineOf(child)));
    }

    private static String lineOf(ChildProcess child) throws IOException {
        return new BufferedReader(new InputStreamReader(child.stdout(), UTF_8)).readLine();
    }

    private static List<Long> numbersIn(String line) {
        return List.of(line.split(" ")).stream().map(Long::parseLong).toList();
    }

    private static void isGone(long pid) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isAlive(pid) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(isAlive(pid)).as("process %d is alive", pid).isFalse();
    }

    /** A dead process whose parent has not looked yet is still listed, as a zombie. */
    private static boolean isAlive(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            return !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }
}
