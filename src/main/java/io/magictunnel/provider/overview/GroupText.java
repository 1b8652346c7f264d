package io.magictunnel.provider.overview;

import static java.util.stream.Collectors.joining;

import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.grouping.GroupDefinition;
import io.magictunnel.provider.grouping.TargetTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group as people write it on the page.
 *
 * @param members one a line, with its weight behind a sign of equality where it has one
 * @param balance in lower case
 * @param fallbacks one a line
 */
record GroupText(String members, String balance, String fallbacks) {

    static final GroupText EMPTY = new GroupText("", spelled(LoadBalance.LEAST_BUSY), "");

    static GroupText of(ProviderGroup group) {
        return new GroupText(
                String.join("\n", members(group, " = ")),
                spelled(group.balance()),
                group.fallbacks().general().stream().map(LlmTarget::spelling).collect(joining("\n")));
    }

    /** @param sign between a member and its weight */
    static List<String> members(ProviderGroup group, String sign) {
        return group.members().stream()
                .map(member -> Optional.ofNullable(group.weights().get(member))
                        .map(weight -> member.spelling() + sign + weight)
                        .orElse(member.spelling()))
                .toList();
    }

    static List<String> balances() {
        return Stream.of(LoadBalance.values()).map(GroupText::spelled).toList();
    }

    static String spelled(LoadBalance balance) {
        return balance.name().toLowerCase(Locale.ROOT);
    }

    /** @param before what was, for what cannot be written here: that stays */
    GroupDefinition definition(Optional<ProviderGroup> before) {
        var weights = new LinkedHashMap<String, Integer>();
        var named = lines(members).map(line -> member(line, weights)).toList();
        return new GroupDefinition(
                Optional.of(named),
                Optional.<Map<String, Integer>>of(weights).filter(some -> !some.isEmpty()),
                Optional.of(LoadBalance.valueOf(balance.toUpperCase(Locale.ROOT))),
                Optional.of(lines(fallbacks).toList()),
                before.map(group -> ProviderView.spelled(group.fallbacks().contextWindow())),
                before.map(group -> ProviderView.spelled(group.fallbacks().contentPolicy())));
    }

    private static String member(String line, Map<String, Integer> weights) {
        var sign = line.lastIndexOf('=');
        if (sign < 0) {
            return line;
        }
        var member = line.substring(0, sign).strip();
        weights.put(member, weight(member, line.substring(sign + 1).strip()));
        return member;
    }

    private static int weight(String member, String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException noNumber) {
            throw TargetTexts.refusal("weights." + member, "found '%s'; allowed: 1 to 100".formatted(written));
        }
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
