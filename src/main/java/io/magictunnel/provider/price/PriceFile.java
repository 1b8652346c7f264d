package io.magictunnel.provider.price;

import static io.magictunnel.provider.price.PriceJson.refused;
import static io.magictunnel.provider.price.PriceJson.require;

import io.magictunnel.platform.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads price files, the shipped one and an operator's. All of a file is good, or none of it is taken over. */
public final class PriceFile {

    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_MODELS = 50_000;
    private static final Set<String> FIELDS = Set.of("format", "state", "unit", "models");

    private PriceFile() {}

    /** @throws DomainException that says what is wrong where */
    public static PriceTable read(byte[] file) {
        var root = parsed(file);
        PriceJson.known(root, FIELDS, "");
        require(root.path("format").asInt(0) == 1, "", () -> "'format' must be 1");
        require(root.path("unit").asString("").equals("micro-dollars"), "", () -> "'unit' must be \"micro-dollars\"");
        var state = PriceJson.day(root, "state", "")
                .orElseThrow(() -> refused("", "'state' is missing: the day whose prices these are"));
        var listed = root.path("models");
        require(
                listed.isArray() && listed.size() <= MOST_MODELS,
                "",
                () -> "'models' must be a list of at most %d models".formatted(MOST_MODELS));
        var models = new ArrayList<PricedModel>();
        var ids = new HashSet<String>();
        for (var i = 0; i < listed.size(); i++) {
            var place = "/models/" + i;
            var model = PriceJson.model(listed.get(i), state, place);
            require(ids.add(model.id()), place, () -> "'%s' is there twice".formatted(model.id()));
            models.add(model);
        }
        return PriceTable.of(state, models);
    }

    private static JsonNode parsed(byte[] file) {
        require(file.length <= MOST_BYTES, "", () -> "It is larger than %d bytes".formatted(MOST_BYTES));
        try {
            return PriceJson.READER.readTree(file);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw refused(
                    "",
                    "It is not JSON: line %d, column %d: %s"
                            .formatted(place.getLineNr(), place.getColumnNr(), broken.getOriginalMessage()));
        }
    }
}
