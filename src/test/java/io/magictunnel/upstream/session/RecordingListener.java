package io.magictunnel.upstream.session;

import io.magictunnel.upstream.conduct.ServerConduct;
import io.magictunnel.upstream.conduct.Witness;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it heard. */
public final class RecordingListener implements ConnectionListener {

    public final List<String> lost = new CopyOnWriteArrayList<>();
    public final List<String> lines = new CopyOnWriteArrayList<>();
    public final List<ServerList> changes = new CopyOnWriteArrayList<>();
    public final List<String> updates = new CopyOnWriteArrayList<>();

    public final ServerConduct conduct = new ServerConduct(Clock.systemUTC());

    @Override
    public Witness witness() {
        return conduct;
    }

    @Override
    public void changed(ServerList list) {
        changes.add(list);
    }

    @Override
    public void resourceUpdated(String uri) {
        updates.add(uri);
    }

    @Override
    public void lost(String reason) {
        lost.add(reason);
    }

    @Override
    public void logged(String line) {
        lines.add(line);
    }
}
