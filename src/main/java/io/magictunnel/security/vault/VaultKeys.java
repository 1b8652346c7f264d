package io.magictunnel.security.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of the operator, the newest first: that one protects what is stored now, all of them open what was stored before. */
record VaultKeys(List<VaultKey> all) {

    private static final int MOST = 20;

    VaultKeys {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw new IllegalArgumentException("There are %d keys; allowed: 1 to %d".formatted(all.size(), MOST));
        }
    }

    /**
     * Reads keys as an operator writes them: in Base64, apart by commas, spaces or lines. Lines with a '#' are remarks.
     *
     * @param source for the refusal
     */
    static VaultKeys read(String text, String source) {
        var keys = new ArrayList<VaultKey>();
        for (var line : text.lines().toList()) {
            if (line.strip().startsWith("#")) {
                continue;
            }
            for (var word : line.split("[,\\s]+", -1)) {
                if (!word.isEmpty()) {
                    keys.add(VaultKey.read(word).orElseThrow(() -> refusal(source, keys.size() + 1)));
                }
            }
        }
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalStateException(
                    "%s holds %d vault keys; allowed: 1 to %d".formatted(source, keys.size(), MOST));
        }
        return new VaultKeys(keys);
    }

    VaultKey newest() {
        return all.getFirst();
    }

    Optional<VaultKey> find(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    VaultKeys with(VaultKey newer) {
        var keys = new ArrayList<>(List.of(newer));
        keys.addAll(all);
        return new VaultKeys(keys);
    }

    VaultKeys onlyNewest() {
        return new VaultKeys(List.of(newest()));
    }

    String written() {
        return all.stream().map(VaultKey::written).collect(Collectors.joining("\n", "", "\n"));
    }

    private static IllegalStateException refusal(String source, int number) {
        return new IllegalStateException(
                "Key %d of %s is no vault key; allowed: %s, made at random".formatted(number, source, VaultKey.RULE));
    }
}
