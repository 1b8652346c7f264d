package io.magictunnel.provider.price.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private static final Instant SHIPPED = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final PriceTable TABLE = PriceTable.of(
            LocalDate.parse("2026-08-01"), List.of(Listings.model("a", "1", "1"), Listings.unpriced("b")));

    @Test
    void whatHoldsDependsOnTheTime() {
        var book = new PriceBook(TABLE, List.of(ofFile(Listings.model("a", "2", "2"), SEPTEMBER)));

        assertThat(originAt(book, SEPTEMBER.minusMillis(1))).isEqualTo(Price.Origin.SHIPPED);
        assertThat(originAt(book, SEPTEMBER)).isEqualTo(Price.Origin.FILE);
    }

    @Test
    void beforeTheFirstThingThatIsKnownThatHolds() {
        assertThat(originAt(new PriceBook(TABLE, List.of()), Instant.EPOCH)).isEqualTo(Price.Origin.SHIPPED);
    }

    @Test
    void anAdministratorsWordCountsBeforeANewerFile() {
        var book = new PriceBook(
                TABLE,
                List.of(
                        new StoredPrice(Price.Origin.OVERRIDE, Listings.model("a", "7", "7"), SEPTEMBER),
                        ofFile(Listings.model("a", "2", "2"), OCTOBER)));

        assertThat(originAt(book, OCTOBER)).isEqualTo(Price.Origin.OVERRIDE);
        assertThat(originAt(book, SHIPPED)).isEqualTo(Price.Origin.SHIPPED);
        assertThat(book.history("a"))
                .extracting(PriceBook.Listing::origin)
                .containsExactly(Price.Origin.OVERRIDE, Price.Origin.FILE, Price.Origin.SHIPPED);
    }

    @Test
    void aNewerReleaseCountsBeforeAnOlderFile() {
        var book = new PriceBook(TABLE, List.of(ofFile(Listings.model("a", "2", "2"), SHIPPED.minusSeconds(1))));

        assertThat(originAt(book, SEPTEMBER)).isEqualTo(Price.Origin.SHIPPED);
    }

    @Test
    void aModelWithoutAPriceIsListedAndHasNone() {
        var listing = new PriceBook(TABLE, List.of()).at("b", SEPTEMBER);

        assertThat(listing).isPresent();
        assertThat(listing.orElseThrow().price()).isEmpty();
    }

    @Test
    void theNextFileIsComparedWithListsAndNotWithAdministrators() {
        var book = new PriceBook(
                TABLE,
                List.of(
                        new StoredPrice(Price.Origin.OVERRIDE, Listings.model("a", "70", "70"), SEPTEMBER),
                        ofFile(Listings.model("a", "2", "2"), OCTOBER)));

        assertThat(book.listed().get("a")).isEqualTo(Listings.model("a", "2", "2"));
        assertThat(book.latestFile()).contains(OCTOBER);
    }

    private static StoredPrice ofFile(PricedModel model, Instant from) {
        return new StoredPrice(Price.Origin.FILE, model, from);
    }

    private static Price.Origin originAt(PriceBook book, Instant time) {
        return book.at("a", time).orElseThrow().origin();
    }
}
