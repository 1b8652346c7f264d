package io.magictunnel.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the request at hand. Set once, by {@link AuthenticationFilter}, before anything else sees the request. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    void is(Caller proven) {
        caller = proven;
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
}
