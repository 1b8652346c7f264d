package io.magictunnel.execution.command;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small shell process that knows the process groups we started. It sends them signals for us, and when its input ends,
 * because we ended in whatever way, it ends them too.
 */
final class GroupGuard implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(GroupGuard.class.getName());

    /** One command per line: a letter and the number of a group. Where there are no groups the number is a process. */
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            signal() { kill "-$1" "-$2" 2>/dev/null || kill "-$1" "$2" 2>/dev/null; }
            groups=' '
            while IFS= read -r line; do
                group=${line#?}
                case $line in
                    +*) groups="$groups$group " ;;
                    t*) signal TERM "$group" ;;
                    k*) signal KILL "$group" ;;
                    -*) case $groups in *" $group "*) groups="${groups%% $group *} ${groups#* $group }" ;; esac ;;
                esac
            done
            for group in $groups; do signal TERM "$group"; done
            [ "$groups" = ' ' ] || sleep 2
            for group in $groups; do signal KILL "$group"; done
            """;

    private final List<String> prefix;
    private final Set<Long> groups = new TreeSet<>();
    private Process guard;

    /** @param prefix what makes a program the leader of a session of its own; may be empty */
    GroupGuard(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /** From now on the group ends when we do. */
    synchronized void watch(long group) throws IOException {
        groups.add(group);
        if (guard == null || !guard.isAlive()) {
            start();
        } else {
            write('+', group);
        }
    }

    /** Asks the group to end. */
    void terminate(long group) {
        tell('t', group);
    }

    /** Ends what is left of the group. */
    void kill(long group) {
        tell('k', group);
    }

    /** The group is gone; its number may soon be somebody else's. */
    synchronized void forget(long group) {
        if (groups.remove(group)) {
            tell('-', group);
        }
    }

    private synchronized void tell(char order, long group) {
        try {
            if (guard != null && guard.isAlive()) {
                write(order, group);
            }
        } catch (IOException gone) {
            LOGGER.log(
                    Level.WARNING, "The guard of child processes cannot be reached: group={0}, error={1}", group, gone);
        }
    }

    private void write(char order, long group) throws IOException {
        OutputStream orders = guard.getOutputStream();
        orders.write("%c%d%n".formatted(order, group).getBytes(StandardCharsets.US_ASCII));
        orders.flush();
    }

    private void start() throws IOException {
        var argv = new ArrayList<>(prefix);
        argv.addAll(List.of("/bin/sh", "-c", SCRIPT));
        guard = new ProcessBuilder(argv)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (var group : groups) {
            write('+', group);
        }
    }

    /** Lets the guard end every group that is left. */
    @Override
    public synchronized void close() {
        try {
            if (guard != null) {
                guard.getOutputStream().close();
                guard = null;
            }
        } catch (IOException gone) {
            LOGGER.log(Level.DEBUG, "The guard of child processes was gone already", gone);
        }
    }
}
