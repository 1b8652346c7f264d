package io.magictunnel.security.request;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.SecurityError;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is checked before anybody asks who is calling: under which name we are called, and from which web page. */
@ApplicationScoped
public class Door {

    @Inject
    @ConfigProperties
    HttpConfig config;

    /** The address on which the server listens; if it is a name, we may be called by it. */
    @Inject
    @ConfigProperty(name = "MAGICTUNNEL_HTTP_HOST", defaultValue = "localhost")
    String listensOn;

    private HostPolicy hosts;
    private OriginPolicy origins;

    @PostConstruct
    void open() {
        var names = new ArrayList<>(config.allowedHosts.orElse(List.of()));
        names.add(listensOn);
        hosts = new HostPolicy(names);
        origins = new OriginPolicy(config.allowedOrigins.orElse(List.of()));
    }

    /** Refuses what comes under a foreign name or from a foreign page. Sets the headers that every answer carries. */
    public void check(HttpServletRequest request, HttpServletResponse response) {
        AnswerHeaders.add(response, Area.of(request));
        var host = hostOf(request);
        if (!hosts.allows(host)) {
            throw new DomainException(
                    SecurityError.FOREIGN_HOST,
                    "This server is not asked under the name in the Host header",
                    "allowed are localhost, 127.0.0.1, [::1] and what http.allowed_hosts names");
        }
        var origin = request.getHeader("Origin");
        if (!origins.allows(origin, host)) {
            throw new DomainException(
                    SecurityError.FOREIGN_ORIGIN,
                    "Web pages of this origin may not call this server",
                    "allowed are its own pages and what http.allowed_origins names");
        }
    }

    /** Tells browsers what pages of other origins may do. Answers whether that was all that was asked. */
    public boolean answeredPreflight(HttpServletRequest request, HttpServletResponse response) {
        var origin = Optional.ofNullable(request.getHeader("Origin")).filter(origins::isKnownForeign);
        origin.ifPresent(known -> CrossOrigin.allow(response, known));
        if (origin.isEmpty() || !CrossOrigin.isPreflight(request)) {
            return false;
        }
        CrossOrigin.answerPreflight(request, response);
        return true;
    }

    /** HTTP/2 has no Host header; there the server tells what the client named. */
    private static String hostOf(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return host == null && request.getProtocol().equals("HTTP/2.0")
                ? "%s:%d".formatted(request.getServerName(), request.getServerPort())
                : host;
    }
}
