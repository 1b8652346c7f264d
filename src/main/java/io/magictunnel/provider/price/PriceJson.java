package io.magictunnel.provider.price;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;

/** Models and their prices as JSON: in price files, in the database and over REST. */
public final class PriceJson {

    static final ObjectReader READER = Json.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final int MOST_ABILITIES = 50;
    private static final Set<String> FIELDS = Set.of(
            "id", "vendor", "mode", "max_input", "max_output", "abilities", "ends", "valid_from", "rates", "uplifts");
    private static final Map<String, Rate> RATES =
            new TreeMap<>(Stream.of(Rate.values()).collect(Collectors.toMap(Rate::spelling, rate -> rate)));
    private static final Map<String, ServiceTier> TIERS = new TreeMap<>(
            Stream.of(ServiceTier.values()).collect(Collectors.toMap(ServiceTier::spelling, tier -> tier)));

    private PriceJson() {}

    /** @param state since when a price holds that does not say so itself */
    static PricedModel model(JsonNode node, LocalDate state, String place) {
        known(node, FIELDS, place);
        return new PricedModel(
                text(node.path("id"), "id", 200, place),
                text(node.path("vendor"), "vendor", 60, place),
                text(node.path("mode"), "mode", 30, place),
                count(node, "max_input", place),
                count(node, "max_output", place),
                abilities(node.path("abilities"), place),
                day(node, "ends", place),
                day(node, "valid_from", place).orElse(state),
                node.has("rates") ? Optional.of(card(node, place)) : Optional.empty());
    }

    private static RateCard card(JsonNode node, String place) {
        var card = rates(node.path("rates"), place + "/rates");
        return node.has("uplifts") ? uplifted(card, node.path("uplifts"), place + "/uplifts") : card;
    }

    /** @param uplifts factors by region */
    public static RateCard uplifted(RateCard card, JsonNode uplifts, String place) {
        require(
                uplifts.isObject() && uplifts.valueStream().allMatch(JsonNode::isNumber),
                place,
                () -> "It must be an object of numbers, by region");
        var factors = new TreeMap<String, BigDecimal>();
        uplifts.properties()
                .forEach(
                        region -> factors.put(region.getKey(), region.getValue().decimalValue()));
        return valid(() -> card.withUplifts(factors), place);
    }

    public static PricedModel model(String json) {
        return model(READER.readTree(json), LocalDate.EPOCH, "");
    }

    public static String text(PricedModel model) {
        var node = Json.MAPPER.createObjectNode();
        node.put("id", model.id()).put("vendor", model.vendor()).put("mode", model.mode());
        model.maxInput().ifPresent(tokens -> node.put("max_input", tokens));
        model.maxOutput().ifPresent(tokens -> node.put("max_output", tokens));
        model.abilities().forEach(ability -> node.withArray("abilities").add(ability));
        model.ends().ifPresent(day -> node.put("ends", day.toString()));
        node.put("valid_from", model.validFrom().toString());
        model.rates().ifPresent(rates -> {
            node.set("rates", json(rates));
            if (!rates.uplifts().isEmpty()) {
                var uplifts = node.putObject("uplifts");
                new TreeMap<>(rates.uplifts()).forEach(uplifts::put);
            }
        });
        return node.toString();
    }

    public static RateCard rates(JsonNode lines, String place) {
        require(lines.isArray() && !lines.isEmpty(), place, () -> "It must be a list of prices that is not empty");
        List<RateLine> read = new ArrayList<>();
        for (var i = 0; i < lines.size(); i++) {
            read.add(line(lines.get(i), place + "/" + i));
        }
        return valid(() -> new RateCard(read), place);
    }

    public static ArrayNode json(RateCard rates) {
        var lines = Json.MAPPER.createArrayNode();
        for (var line : rates.lines()) {
            var node = lines.addObject();
            if (line.tier() != ServiceTier.STANDARD) {
                node.put("tier", line.tier().spelling());
            }
            if (line.above() > 0) {
                node.put("above", line.above());
            }
            line.prices().forEach((rate, price) -> node.put(rate.spelling(), price));
        }
        return lines;
    }

    private static RateLine line(JsonNode node, String place) {
        require(node.isObject(), place, () -> "It must be an object");
        var tier = TIERS.get(node.path("tier").asString(ServiceTier.STANDARD.spelling()));
        require(tier != null, place, () -> "'tier' must be one of " + TIERS.keySet());
        var prices = new EnumMap<Rate, BigDecimal>(Rate.class);
        for (var field : node.properties()) {
            if (!field.getKey().equals("tier") && !field.getKey().equals("above")) {
                prices.put(
                        rate(field.getKey(), field.getValue(), place),
                        field.getValue().decimalValue());
            }
        }
        return valid(() -> new RateLine(tier, count(node, "above", place).orElse(0), prices), place);
    }

    private static Rate rate(String name, JsonNode price, String place) {
        require(RATES.containsKey(name) && price.isNumber(), place, () -> "'%s' is no price; prices are numbers for %s"
                .formatted(name, RATES.keySet()));
        return RATES.get(name);
    }

    private static SortedSet<String> abilities(JsonNode listed, String place) {
        require(
                listed.isMissingNode() || (listed.isArray() && listed.size() <= MOST_ABILITIES),
                place,
                () -> "'abilities' must be a list of at most %d words".formatted(MOST_ABILITIES));
        return listed.valueStream()
                .map(ability -> text(ability, "abilities", 40, place))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static void known(JsonNode node, Set<String> fields, String place) {
        require(node.isObject(), place, () -> "It must be an object");
        node.propertyNames()
                .forEach(field -> require(fields.contains(field), place, () -> "'%s' is unknown; known are %s"
                        .formatted(field, new TreeSet<>(fields))));
    }

    static Optional<LocalDate> day(JsonNode node, String field, String place) {
        try {
            return node.has(field)
                    ? Optional.of(LocalDate.parse(node.path(field).asString("")))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            throw refused(place, "'%s' must be a day such as 2026-08-01".formatted(field));
        }
    }

    private static String text(JsonNode node, String field, int longest, String place) {
        var text = node.asString("");
        require(
                !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl),
                place,
                () -> "'%s' must have 1 to %d characters on one line".formatted(field, longest));
        return text;
    }

    private static OptionalLong count(JsonNode node, String field, String place) {
        var number = node.path(field);
        require(
                number.isMissingNode()
                        || (number.isIntegralNumber() && number.canConvertToLong() && number.asLong() >= 0),
                place,
                () -> "'%s' must be a whole number of tokens".formatted(field));
        return number.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(number.asLong());
    }

    private static <T> T valid(Supplier<T> made, String place) {
        try {
            return made.get();
        } catch (DomainException invalid) {
            throw invalid.code() == PriceError.INVALID_PRICE ? refused(place, invalid.getMessage()) : invalid;
        }
    }

    static void require(boolean holds, String place, Supplier<String> message) {
        if (!holds) {
            throw refused(place, message.get());
        }
    }

    public static DomainException refused(String place, String message) {
        return new DomainException(
                PriceError.PRICE_FILE_REFUSED, place.isEmpty() ? message : "At %s: %s".formatted(place, message));
    }
}
