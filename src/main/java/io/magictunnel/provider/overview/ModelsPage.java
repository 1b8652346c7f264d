package io.magictunnel.provider.overview;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** admin/models.xhtml: the models of all providers, how much they take, what they can and what they cost. */
@Named
@ViewScoped
public class ModelsPage extends TablePage<ModelRow> {

    private static final Map<String, Comparator<ModelRow>> COLUMNS = Map.of(
            "id", Comparator.comparing(ModelRow::id),
            "provider", Comparator.comparing(ModelRow::provider),
            "input", Comparator.comparing(ModelRow::input, Comparator.nullsFirst(Comparator.naturalOrder())),
            "output", Comparator.comparing(ModelRow::output, Comparator.nullsFirst(Comparator.naturalOrder())),
            "inputPrice", Comparator.comparing(ModelRow::inputPrice, Comparator.nullsLast(Comparator.naturalOrder())),
            "outputPrice",
                    Comparator.comparing(ModelRow::outputPrice, Comparator.nullsLast(Comparator.naturalOrder())));

    @Inject
    CurrentCaller caller;

    @Inject
    ModelRows models;

    @Inject
    NoticePage notices;

    private String text = "";
    private String provider = "";

    @Override
    public Slice<ModelRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        caller.atLeast(Role.OPERATOR);
        var words = text.strip().toLowerCase(Locale.ROOT);
        var found = models.all().stream()
                .filter(row -> provider.isEmpty() || row.provider().equals(provider))
                .filter(row -> row.says(words))
                .toList();
        return ColumnOrder.slice(found, COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(ModelRow row) {
        return row.key();
    }

    public void refresh() {
        caller.atLeast(Role.OPERATOR);
        notices.say("models.refreshed", models.refresh());
    }

    /** The providers that have listed models, and how many. */
    public Map<String, Long> getProviders() {
        return models.all().stream()
                .collect(Collectors.groupingBy(ModelRow::provider, TreeMap::new, Collectors.counting()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider == null ? "" : provider;
    }
}
