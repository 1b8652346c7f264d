package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.price.PriceJson;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.RateCard;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an administrator says about a price.
 *
 * @param id of the model in price lists, such as {@code gpt-5}, {@code azure/gpt-5} or {@code custom/my-model}
 * @param rates a list of objects: prices by what is charged ({@code input}, {@code output}, {@code cache_read}, ...), where
 *     they are not usual with a {@code tier} and the tokens {@code above} which they hold
 * @param uplifts by which factor tokens are dearer in a region, such as {@code {"us": 1.1}}; left out where lists know
 * @param validFrom left out where it holds at once
 */
public record PriceWish(String id, JsonNode rates, Optional<JsonNode> uplifts, Optional<Instant> validFrom) {

    RateCard card(PricedModel known) {
        var card = PriceJson.rates(rates, "/rates");
        return uplifts.filter(given -> !given.isNull())
                .map(given -> PriceJson.uplifted(card, given, "/uplifts"))
                .orElseGet(() -> card.withUplifts(known.uplifts()));
    }
}
