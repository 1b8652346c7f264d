package io.magictunnel.security.request;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.screen.LiveAddresses;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Lets only pages listen for news, each in the session in which it was opened. */
@ApplicationScoped
public class LiveDoor {

    @Inject
    LiveAddresses addresses;

    public void check(HttpServletRequest request) {
        if (Area.isNewsOfPages(request) && !isOpenedHere(request)) {
            throw new DomainException(
                    SecurityError.FORBIDDEN,
                    "No page of this session listens here",
                    "a page gets its own address each time it is opened");
        }
    }

    /** Does not begin a session for those who have none. */
    private boolean isOpenedHere(HttpServletRequest request) {
        return request.getSession(false) != null
                && addresses.isKnown("%s?%s".formatted(Area.channel(request), request.getQueryString()));
    }
}
