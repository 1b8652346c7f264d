package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Attends to one open session: hears its signals, has its lists listed again, asks now and then whether anybody is there. */
final class Attendance {

    /** Changes of the lists that come in a burst are looked at once. */
    private static final Duration BURST = Duration.ofMillis(250);

    /** What somebody wanted. */
    enum Wish {
        RESTART,
        STOP
    }

    /** Takes some of the session's lists in. */
    @FunctionalInterface
    interface Lister {
        void list(UpstreamSession session, Set<ServerList> lists) throws UpstreamException, InterruptedException;
    }

    private final UpstreamSession session;
    private final int connection;
    private final Signals signals;
    private final Lister lister;
    private final ServerDiary diary;

    /** @param connection the number by which the session's own signals are known */
    Attendance(UpstreamSession session, int connection, Signals signals, Lister lister, ServerDiary diary) {
        this.session = session;
        this.connection = connection;
        this.signals = signals;
        this.lister = lister;
        this.diary = diary;
    }

    /**
     * Until somebody wants something else of the server.
     *
     * @param quiet after so long without a signal the server is asked whether it is there
     * @throws UpstreamException when the server is gone
     */
    Wish untilSomebodyWishes(Duration quiet) throws UpstreamException, InterruptedException {
        while (true) {
            switch (signals.poll(quiet)) {
                case null -> check();
                case Signal.ListChanged(var from, var list) -> {
                    if (from == connection) {
                        listAgain(list);
                    }
                }
                case Signal.Lost(var from, var reason) -> {
                    if (from == connection) {
                        throw new UpstreamException(Reason.UNREACHABLE, reason);
                    }
                }
                case Signal.Start ignored -> {
                    // it runs already
                }
                case Signal.Restart ignored -> {
                    return Wish.RESTART;
                }
                case Signal.Stop ignored -> {
                    return Wish.STOP;
                }
            }
        }
    }

    private void check() throws UpstreamException, InterruptedException {
        var asked = System.nanoTime();
        try {
            session.check();
            diary.pulse().checked(Duration.ofNanos(System.nanoTime() - asked));
        } catch (UpstreamException failure) {
            switch (failure.reason()) {
                case NOT_STARTED, UNREACHABLE, UNAUTHORIZED -> throw failure;
                case BROKEN, TIMEOUT, CANCELLED, TOO_LARGE, BUSY, SESSION_LOST, PROTOCOL ->
                    noteTrouble("It was asked whether it is there: " + failure.getMessage());
            }
        }
    }

    private void listAgain(ServerList first) throws InterruptedException {
        Thread.sleep(BURST);
        var lists = EnumSet.of(first);
        lists.addAll(signals.takeListChanges(connection));
        if (lists.contains(ServerList.RESOURCES)) {
            lists.add(ServerList.TEMPLATES);
        }
        try {
            lister.list(session, lists);
        } catch (UpstreamException failure) {
            noteTrouble("The %s could not be listed again: %s"
                    .formatted(
                            lists.stream().map(ServerList::inWords).collect(Collectors.joining(", ")),
                            failure.getMessage()));
        }
    }

    private void noteTrouble(String what) {
        diary.log().add(what);
        diary.pulse().troubled(what);
    }
}
