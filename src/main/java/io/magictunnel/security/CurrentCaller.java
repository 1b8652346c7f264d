package io.magictunnel.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The caller of the request at hand. Set once, by {@link AuthenticationFilter}, before anything else sees the request. Work
 * that goes on on another thread takes the {@link Caller} along by value.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller;
    private String requestId;

    void is(Caller proven) {
        caller = proven;
    }

    void asksIn(String request) {
        requestId = request;
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** The caller, on paths that {@link AuthenticationFilter} never lets an unknown caller reach. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("No caller: the request did not pass the authentication filter");
        }
        return caller;
    }

    /** The caller, if that role is enough; for pages, which no filter of the REST API guards. */
    public Caller atLeast(Role least) {
        var known = get();
        known.require(least);
        return known;
    }

    Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
