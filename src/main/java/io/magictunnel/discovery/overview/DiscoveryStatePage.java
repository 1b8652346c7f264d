package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.index.IndexState;
import io.magictunnel.discovery.index.ToolIndex;
import io.magictunnel.discovery.learning.Consent;
import io.magictunnel.discovery.learning.LearningConfig;
import io.magictunnel.discovery.learning.Votes;
import io.magictunnel.permission.offer.Offer;
import io.magictunnel.permission.offer.OfferPrice;
import io.magictunnel.permission.offer.ToolOffers;
import io.magictunnel.permission.offer.ToolVisibility;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What admin/discovery.xhtml shows beside a search: what lists cost, and what is remembered of oneself. */
@Named
@RequestScoped
public class DiscoveryStatePage {

    private static final int MOST_COUNTED = 1000;

    @Inject
    CurrentCaller caller;

    @Inject
    EyesPage eyes;

    @Inject
    DiscoveryPage search;

    @Inject
    ToolOffers offers;

    @Inject
    ToolIndex index;

    @Inject
    Votes votes;

    @Inject
    NoticePage notices;

    @Inject
    @ConfigProperties
    LearningConfig learning;

    /** What a client of the one with whose eyes is looked pays for its list. */
    public List<OfferPrice> getPrices() {
        return offers.prices(viewer());
    }

    /** What its list is set to show. */
    public ToolVisibility getShown() {
        return offer().asked();
    }

    public boolean isDeadEnd() {
        return offer().isDeadEnd();
    }

    /** How far the index of all tools is, whoever may use them; so it is for operators. */
    public IndexState getIndex() {
        return index.state();
    }

    /** {@code null} where meanings are used. */
    public String getWordsAlone() {
        return index.state().problem().orElse(null);
    }

    /** {@code null} before anything was taken in. */
    public Instant getChangedAt() {
        return index.state().changedAt().orElse(null);
    }

    public Consent getConsent() {
        return learning.consent;
    }

    public int getRemembered() {
        return votes.of(caller.get(), MOST_COUNTED).size();
    }

    public void forget() {
        notices.attempt(() -> {
            var erased = votes.erase(caller.get(), caller.get().userName());
            notices.say("discovery.forgotten", erased);
            search.search();
        });
    }

    private Offer offer() {
        return offers.of(viewer());
    }

    /** The search itself says why somebody's eyes cannot be borrowed. */
    private Caller viewer() {
        try {
            return eyes.viewer();
        } catch (DomainException refused) {
            return caller.get();
        }
    }
}
