package io.magictunnel.mcp.input;

import io.magictunnel.execution.Cancellation;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Calls that run here and wait for their client to come back with answers. Each place is taken up once. */
public final class ParkedCalls {

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** What became of a client's coming back. */
    public enum Resumed {
        RESUMED,
        /** Too many calls run: the client can come back later. */
        BUSY,
        /** No call waits there any more. */
        GONE
    }

    /** Where one call waits. */
    final class Place {

        private final String id = UUID.randomUUID().toString();
        private final Cancellation cancellation;
        private final BooleanSupplier comesBack;
        private final CompletableFuture<Optional<Round>> next = new CompletableFuture<>();

        private Place(Cancellation cancellation, BooleanSupplier comesBack) {
            this.cancellation = cancellation;
            this.comesBack = comesBack;
        }

        String id() {
            return id;
        }

        /** Waits for the client's next request; empty where none comes in that time, or the call is cancelled. */
        Optional<Round> await(long nanos) throws InterruptedException {
            var stop = cancellation.onCancel(() -> next.complete(Optional.empty()));
            try {
                return next.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                next.complete(Optional.empty());
                return next.join();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("A place is never failed", impossible);
            } finally {
                stop.close();
                places.remove(id);
            }
        }
    }

    /** @param comesBack lets the call run again, if not too many do so */
    Place park(Cancellation cancellation, BooleanSupplier comesBack) {
        var place = new Place(cancellation, comesBack);
        places.put(place.id(), place);
        return place;
    }

    /**
     * Lets a waiting call go on.
     *
     * @param next makes the round from what stops the call
     */
    public Resumed resume(String id, Function<Cancellation, Round> next) {
        var place = places.remove(id);
        if (place == null) {
            return Resumed.GONE;
        }
        if (!place.comesBack.getAsBoolean()) {
            putBack(place);
            return Resumed.BUSY;
        }
        return place.next.complete(Optional.of(next.apply(place.cancellation))) ? Resumed.RESUMED : Resumed.GONE;
    }

    /** Whoever waits there may have stopped waiting meanwhile. */
    private void putBack(Place place) {
        places.put(place.id(), place);
        if (place.next.isDone()) {
            places.remove(place.id());
        }
    }

    public int count() {
        return places.size();
    }
}
