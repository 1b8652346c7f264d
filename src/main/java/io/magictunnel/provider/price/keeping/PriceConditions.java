package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.PriceError;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search among prices. What is absent does not matter. */
public class PriceConditions {

    private static final int MOST = 500;

    @QueryParam("text")
    @Parameter(description = "A part of the model's id")
    String text;

    @QueryParam("vendor")
    String vendor;

    @QueryParam("known")
    @Parameter(description = "true for models whose price is known, false for the others")
    Boolean known;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    boolean hold(PriceBook.Listing listing) {
        var model = listing.model();
        return (text == null || model.id().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                && (vendor == null || vendor.equals(model.vendor()))
                && (known == null || known == model.rates().isPresent());
    }

    int offset() {
        return within("offset", offset, 0, 1_000_000);
    }

    int limit() {
        return within("limit", limit, 1, MOST);
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new DomainException(
                    PriceError.INVALID_PRICE, "%s is %d; allowed is %d to %d".formatted(name, value, least, most));
        }
        return value;
    }
}
