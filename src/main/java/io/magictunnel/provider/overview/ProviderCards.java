package io.magictunnel.provider.overview;

import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.overview.spending.Dollars;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.spend.SpendQuery;
import io.magictunnel.provider.usage.spend.SpendRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The providers as one request sees them, put together once. */
@RequestScoped
public class ProviderCards {

    private static final int DAYS = 30;

    @Inject
    ProviderStatuses statuses;

    @Inject
    CallLog log;

    @Inject
    Clock clock;

    private List<ProviderCard> cards;

    List<ProviderCard> all() {
        if (cards == null) {
            var spent = spent();
            cards = statuses.all().stream()
                    .map(status -> ProviderCard.of(
                            status,
                            Dollars.of(spent.getOrDefault(status.setting().name(), Money.ZERO))))
                    .toList();
        }
        return cards;
    }

    /** Something was changed in this request. */
    void forget() {
        cards = null;
    }

    private Map<String, Money> spent() {
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var query = new SpendQuery(
                SpendQuery.Group.PROVIDER,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                today.minusDays(DAYS - 1),
                today.plusDays(1));
        return log.figures(query).stream()
                .collect(Collectors.toMap(SpendRow::name, row -> row.figures().cost(), Money::plus));
    }
}
