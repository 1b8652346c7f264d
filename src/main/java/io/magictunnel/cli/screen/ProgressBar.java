package io.magictunnel.cli.screen;

import java.io.PrintWriter;
import java.time.Duration;

/** How far something is: one line that is written again on a terminal, and a line for each tenth elsewhere. */
public final class ProgressBar {

    private static final int CELLS = 30;

    private final PrintWriter err;
    private final boolean isWatched;
    private final String what;
    private final long started = System.nanoTime();
    private String shown = "";
    private int tenths = -1;

    ProgressBar(PrintWriter err, boolean isWatched, String what) {
        this.err = err;
        this.isWatched = isWatched;
        this.what = SafeText.of(what);
    }

    /** @param failed how many of those that are done */
    public void show(int done, int failed, int total) {
        var words = "%s: %d of %d%s".formatted(what, done, total, failed == 0 ? "" : ", %d failed".formatted(failed));
        if (isWatched) {
            draw("[%s] %s%s".formatted(cells(done, total), words, left(done, total)));
        } else if (total > 0 && done * 10 / total != tenths) {
            tenths = done * 10 / total;
            err.println(words);
            err.flush();
        }
    }

    /** Leaves the last line standing. */
    public void end() {
        if (isWatched && !shown.isEmpty()) {
            err.println();
            err.flush();
        }
    }

    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        err.flush();
        shown = line;
    }

    private static String cells(int done, int total) {
        var full = total == 0 ? 0 : CELLS * done / total;
        return "#".repeat(full) + ".".repeat(CELLS - full);
    }

    private String left(int done, int total) {
        if (done == 0 || done == total) {
            return "";
        }
        var each = (System.nanoTime() - started) / done;
        return ", about %d s left"
                .formatted(Duration.ofNanos(each * (total - done)).toSeconds() + 1);
    }
}
