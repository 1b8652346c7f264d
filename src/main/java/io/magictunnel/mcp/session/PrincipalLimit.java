package io.magictunnel.mcp.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** So many of a thing at once, for each principal, wherever they came in, and in all. Whoever was let in leaves exactly once. */
public final class PrincipalLimit {

    private final int perPrincipal;
    private final int inAll;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<Principal, Integer> held = new ConcurrentHashMap<>();

    public PrincipalLimit(int perPrincipal, int inAll) {
        this.perPrincipal = perPrincipal;
        this.inAll = inAll;
    }

    public boolean tryEnter(Principal principal) {
        if (all.incrementAndGet() > inAll) {
            all.decrementAndGet();
            return false;
        }
        if (held.merge(principal.anywhere(), 1, Integer::sum) > perPrincipal) {
            leave(principal);
            return false;
        }
        return true;
    }

    public void leave(Principal principal) {
        held.computeIfPresent(principal.anywhere(), (whose, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }

    public int count() {
        return all.get();
    }
}
