package io.magictunnel.permission.offer;

import static io.magictunnel.permission.offer.OfferedTool.finder;
import static io.magictunnel.permission.offer.OfferedTool.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.Visibility;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.size.TokenCounts;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolOffersTest {

    private static final Caller ANN = new Caller("1", "ann", Role.USER, Optional.empty());
    private static final List<ToolDefinition> LISTED =
            List.of(named("daily", "pinned"), named("rare"), finder("search_tools"));

    private final CatalogueView view = new CatalogueView(
            PolicyFingerprint.UNDECIDABLE, new Catalogue(1, new TreeMap<>()), LISTED, LISTED, Map.of());
    private final ToolOffers offers = new ToolOffers();

    @BeforeEach
    void wire() {
        offers.config = new OfferConfig();
        offers.config.visibility = ToolVisibility.DISCOVERY_ONLY;
        offers.config.pinned = Optional.of(List.of("tag:pinned"));
        offers.tokens = new TokenCounts();
        offers.catalogue = new CallerCatalogue() {
            @Override
            public CatalogueView view(Caller caller) {
                return view;
            }
        };
        offers.permissions = new Permissions() {
            @Override
            public Optional<VirtualServer> entered(Caller caller) {
                return caller.scope().flatMap(ToolOffersTest::server);
            }
        };
        offers.prepare();
    }

    @Test
    void theProductsChoiceHoldsForTheWholeCatalogue() {
        assertThat(offers.of(ANN).tools()).containsExactly(LISTED.get(2));
    }

    @Test
    void aVirtualServersOwnChoiceComesFirst() {
        assertThat(offers.of(ANN.within("pinned")).tools()).containsExactly(LISTED.get(0), LISTED.get(2));
        assertThat(offers.of(ANN.within("all")).tools()).isEqualTo(LISTED);
    }

    @Test
    void aVirtualServerThatSaysNothingShowsWhatTheProductShows() {
        assertThat(offers.of(ANN.within("silent")).given()).isEqualTo(ToolVisibility.DISCOVERY_ONLY);
    }

    @Test
    void oneViewGivesOneObjectSoThatItIsEncodedOnce() {
        assertThat(offers.of(ANN)).isSameAs(offers.of(ANN.within("silent")));
        assertThat(offers.of(ANN)).isNotSameAs(offers.of(ANN.within("all")));
    }

    @Test
    void whatIsNotShownCostsNothing() {
        var prices = offers.prices(LISTED);

        assertThat(prices).extracting(OfferPrice::tools).containsExactly(3, 1, 2);
        assertThat(prices.get(0).tokens()).isGreaterThan(prices.get(2).tokens());
        assertThat(prices.get(2).tokens()).isGreaterThan(prices.get(1).tokens());
    }

    private static Optional<VirtualServer> server(String name) {
        var visibility =
                switch (name) {
                    case "pinned" -> Optional.of(ToolVisibility.PINNED);
                    case "all" -> Optional.of(ToolVisibility.ALL);
                    default -> Optional.<ToolVisibility>empty();
                };
        return Optional.of(
                new VirtualServer(name, "", "", "", true, Visibility.EVERYBODY, Selection.NOTHING, visibility, 1));
    }
}
