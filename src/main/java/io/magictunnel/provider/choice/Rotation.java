package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * In which order the members of one group are asked. The weighted turn is smooth: a member of weight 3 beside one of weight 1
 * comes first three times of four, and never three times at a stretch where it need not.
 */
public final class Rotation {

    private final Map<LlmTarget, Integer> credit = new HashMap<>();

    /**
     * @param usual the weight of a member to which the group gives none
     * @param busy how many calls of a member are under way
     */
    public synchronized List<LlmTarget> order(
            ProviderGroup group, ToIntFunction<LlmTarget> usual, ToIntFunction<LlmTarget> busy) {
        ToIntFunction<LlmTarget> weight = member -> group.weight(member, usual);
        return switch (group.balance()) {
            case ORDERED -> group.members();
            case WEIGHTED -> turn(group.members(), weight);
            case LEAST_BUSY ->
                turn(group.members(), weight).stream()
                        .sorted(Comparator.comparingDouble(
                                member -> (double) busy.applyAsInt(member) / weight.applyAsInt(member)))
                        .toList();
        };
    }

    private List<LlmTarget> turn(List<LlmTarget> members, ToIntFunction<LlmTarget> weight) {
        credit.keySet().retainAll(members);
        var all = members.stream().mapToInt(weight).sum();
        members.forEach(member -> credit.merge(member, weight.applyAsInt(member), Integer::sum));
        var order = members.stream()
                .sorted(Comparator.comparing((LlmTarget member) -> credit.get(member))
                        .reversed())
                .toList();
        order.stream().findFirst().ifPresent(first -> credit.merge(first, -all, Integer::sum));
        return order;
    }
}
