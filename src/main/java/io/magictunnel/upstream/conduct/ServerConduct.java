package io.magictunnel.upstream.conduct;

import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.ServerList;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How one server has behaved since we started, over all of its connections. They write, anybody reads. */
public final class ServerConduct implements Witness {

    private final Clock clock;
    private final Set<ServerFeature> answered = ConcurrentHashMap.newKeySet();
    private final Set<ServerFeature> failed = ConcurrentHashMap.newKeySet();
    private final Map<ServerList, Occurrence> announced = new EnumMap<>(ServerList.class);
    private final Map<Deviation, Occurrence> deviations = new EnumMap<>(Deviation.class);
    private final Map<InputKind, Occurrence> wishes = new EnumMap<>(InputKind.class);

    public ServerConduct(Clock clock) {
        this.clock = clock;
    }

    /**
     * How often something happened.
     *
     * @param detail of the last time
     */
    public record Occurrence(long count, Instant last, String detail) {

        Occurrence and(Occurrence next) {
            return new Occurrence(count + next.count, next.last, next.detail);
        }
    }

    /**
     * All of it at one moment.
     *
     * @param answered features of which at least one request was answered
     * @param failed features a method of which the server did not know
     * @param announced lists of whose changes the server has told
     * @param wishes what it wanted of clients
     */
    public record Reading(
            Set<ServerFeature> answered,
            Set<ServerFeature> failed,
            Map<ServerList, Occurrence> announced,
            Map<Deviation, Occurrence> deviations,
            Map<InputKind, Occurrence> wishes) {}

    @Override
    public void answered(String method) {
        ServerFeature.of(method).ifPresent(answered::add);
    }

    @Override
    public void unknown(String method) {
        ServerFeature.of(method).ifPresent(feature -> {
            failed.add(feature);
            strayed(Deviation.UNKNOWN_METHOD, method);
        });
    }

    @Override
    public synchronized void announced(ServerList list) {
        announced.merge(list, now(list.inWords()), Occurrence::and);
    }

    @Override
    public synchronized void strayed(Deviation deviation, String detail) {
        deviations.merge(deviation, now(ForeignText.oneLine(detail)), Occurrence::and);
    }

    @Override
    public synchronized void asked(InputKind kind) {
        wishes.merge(kind, now(""), Occurrence::and);
    }

    public synchronized Reading reading() {
        return new Reading(
                Set.copyOf(answered),
                Set.copyOf(failed),
                Map.copyOf(announced),
                Map.copyOf(deviations),
                Map.copyOf(wishes));
    }

    private Occurrence now(String detail) {
        return new Occurrence(1, clock.instant(), detail);
    }
}
