package io.magictunnel.upstream.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it heard. */
public final class RecordingListener implements ConnectionListener {

    public final List<String> lost = new CopyOnWriteArrayList<>();
    public final List<String> lines = new CopyOnWriteArrayList<>();
    public final List<Boolean> toolChanges = new CopyOnWriteArrayList<>();

    @Override
    public void toolsChanged() {
        toolChanges.add(true);
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
