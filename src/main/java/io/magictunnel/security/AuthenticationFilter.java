package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import io.magictunnel.security.request.Area;
import io.magictunnel.security.request.Door;
import io.magictunnel.security.request.LiveDoor;
import io.magictunnel.security.request.Refusals;
import io.magictunnel.security.session.SignIn;
import io.magictunnel.security.session.SignedIn;
import io.magictunnel.security.token.BearerChallenge;
import io.magictunnel.security.token.ExternalTokens;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Decides who is calling, for every path of the product, before any resource or page runs. What it cannot decide it refuses. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AuthenticationFilter extends HttpFilter {

    private static final System.Logger LOGGER = System.getLogger(AuthenticationFilter.class.getName());
    private static final String BEARER = "Bearer ";

    @Inject
    Door door;

    @Inject
    LiveDoor liveDoor;

    @Inject
    Callers callers;

    @Inject
    ExternalTokens tokens;

    @Inject
    CurrentCaller current;

    @Inject
    Refusals refusals;

    @Inject
    BearerChallenge challenge;

    @Inject
    @ConfigProperties
    AuthConfig config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            door.check(request, response);
            if (door.answeredPreflight(request, response)) {
                return;
            }
            current.asksIn(RequestId.of(request).value());
            identify(request).ifPresent(current::is);
            liveDoor.check(request);
        } catch (DomainException refused) {
            refusals.send(request, response, refused, challenge(request, refused));
            return;
        }
        if (Area.path(request).equals("/")) {
            response.sendRedirect("/admin/");
            return;
        }
        chain.doFilter(request, response);
    }

    private String challenge(HttpServletRequest request, DomainException refused) {
        var hasShown = request.getHeader("Authorization") != null;
        return challenge.of(refused.code(), hasShown, Area.of(request) == Area.MCP);
    }

    /** The caller; nobody only where nobody needs to be known. */
    private Optional<Caller> identify(HttpServletRequest request) {
        if (Area.isForAnybody(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(shown(request)
                    .orElseThrow(() -> new DomainException(
                            SecurityError.NOT_SIGNED_IN, "Show an API key: Authorization: Bearer KEY")));
        } catch (DomainException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nobody can be identified", failed);
            throw new DomainException(
                    SecurityError.AUTHENTICATION_UNAVAILABLE, "It cannot be checked now who is calling; try again");
        }
    }

    private Optional<Caller> shown(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return Optional.of(byKey(authorization));
        }
        var token = request.getHeader("X-Session-Token");
        if (token != null) {
            return Optional.of(callers.byToken(token)
                    .orElseThrow(() -> notAccepted("The session token is unknown or has expired; sign in again")));
        }
        return switch (Area.of(request)) {
            case PAGES -> bySession(request);
            case MCP -> anonymous(request);
            case REST, OPEN -> Optional.empty();
        };
    }

    private Caller byKey(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw notAccepted("The Authorization header must be 'Bearer KEY'");
        }
        var shown = authorization.substring(BEARER.length()).strip();
        return callers.byKey(shown)
                .or(() -> tokens.callerOf(shown))
                .orElseThrow(() -> notAccepted("The API key is unknown, revoked or expired"));
    }

    private Optional<Caller> bySession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SignIn.SESSION_ATTRIBUTE) instanceof SignedIn person
                ? callers.bySession(person)
                : Optional.empty();
    }

    /** Only for a peer on this very machine, and not for one that speaks for somebody else. */
    private Optional<Caller> anonymous(HttpServletRequest request) {
        return config.anonymousRole
                .filter(role -> request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null)
                .filter(role -> isOnThisMachine(request.getRemoteAddr()))
                .map(Caller::anonymous);
    }

    private static boolean isOnThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static DomainException notAccepted(String message) {
        return new DomainException(SecurityError.INVALID_CREDENTIALS, message);
    }
}
