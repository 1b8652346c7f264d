package io.magictunnel.provider.grouping;

import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.choice.Fallbacks;
import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Makes a checked group of what somebody wrote down. */
public final class GroupRule {

    private static final int HEAVIEST = 100;

    private GroupRule() {}

    /** @param stored whether it can be changed here */
    public static ProviderGroup check(String name, GroupDefinition written, boolean stored) {
        TargetTexts.requireName(name);
        var members = TargetTexts.targets("members", written.members());
        if (members.isEmpty()) {
            throw TargetTexts.refusal("members", "found nothing; allowed: PROVIDER or PROVIDER/MODEL");
        }
        if (new HashSet<>(members).size() < members.size()) {
            throw TargetTexts.refusal("members", "one is there twice");
        }
        return new ProviderGroup(
                name,
                members,
                weights(members, written.weights().orElse(Map.of())),
                written.balance().orElse(LoadBalance.LEAST_BUSY),
                new Fallbacks(
                        TargetTexts.targets("fallbacks", written.fallbacks()),
                        TargetTexts.targets("context_window_fallbacks", written.contextWindowFallbacks()),
                        TargetTexts.targets("content_policy_fallbacks", written.contentPolicyFallbacks())),
                stored);
    }

    private static Map<LlmTarget, Integer> weights(List<LlmTarget> members, Map<String, Integer> written) {
        var weights = new HashMap<LlmTarget, Integer>();
        written.forEach((spelling, weight) -> {
            var member = LlmTarget.read(spelling);
            if (!members.contains(member)) {
                throw TargetTexts.refusal("weights", "'%s' is no member".formatted(spelling));
            }
            if (weight == null || weight < 1 || weight > HEAVIEST) {
                throw TargetTexts.refusal(
                        "weights." + spelling, "found %s; allowed: 1 to %d".formatted(weight, HEAVIEST));
            }
            weights.put(member, weight);
        });
        return weights;
    }
}
