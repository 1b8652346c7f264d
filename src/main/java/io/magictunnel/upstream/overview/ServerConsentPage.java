package io.magictunnel.upstream.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.upstream.consent.ConsentNews;
import io.magictunnel.upstream.consent.ConsentStanding;
import io.magictunnel.upstream.consent.ServerConsents;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of admin/servers.xhtml in which somebody allows the use of a server in the browser, or takes that back. */
@Named
@ViewScoped
public class ServerConsentPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    ServerPage panel;

    @Inject
    ServerConsents consents;

    @Inject
    ConsentNews session;

    @Inject
    NoticePage notices;

    private ConsentNews.Item news;

    /** Somebody may have come back from where they were sent. */
    public void open() {
        news = session.take().orElse(null);
    }

    /** What became of that; {@code null} where nobody came back. */
    public ConsentNews.Item getNews() {
        return news;
    }

    /** Sends the browser to where the question is asked. */
    public void authorize() {
        notices.attempt(() -> sendTo(consents.begin(caller.get(), panel.getName())));
    }

    public void forget() {
        if (notices.attempt(() -> consents.revoke(caller.get(), panel.getName()))) {
            news = null;
            notices.done("consent.forgotten", panel.getName());
        }
    }

    /** Whether the server is one that people allow in the browser. */
    public boolean isConcerned() {
        return standing().isPresent();
    }

    public String getState() {
        return standing()
                .map(standing -> standing.state().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    public boolean isGiven() {
        return standing().filter(standing -> !standing.isWanted()).isPresent();
    }

    public boolean isShared() {
        return standing().filter(ConsentStanding::shared).isPresent();
    }

    public boolean isMayDecide() {
        return standing().filter(ConsentStanding::mayDecide).isPresent();
    }

    public boolean isRenewed() {
        return standing().filter(ConsentStanding::renewed).isPresent();
    }

    /** {@code null} where it does not end. */
    public Instant getExpiresAt() {
        return standing().flatMap(ConsentStanding::expiresAt).orElse(null);
    }

    public List<String> getScopes() {
        return standing().map(ConsentStanding::scopes).orElse(List.of());
    }

    private Optional<ConsentStanding> standing() {
        return panel.isOpen() ? consents.standing(caller.get(), panel.getName()) : Optional.empty();
    }

    private static void sendTo(URI address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address.toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
