package io.magictunnel.provider.bound;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts on which estimates of tokens go wrong. */
final class HostileTexts {

    private static final List<String> ALPHABETS = List.of(
            "a",
            "the quick brown fox ",
            "😀👩‍👩‍👧‍👦🏴‍☠️",
            "漢字仮名交じり文",
            "ﷺ",
            "Ａ①㌀ﬃ",
            "e\u0301\u0323",
            "\ud83d",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
            "0",
            " ",
            "\n\t",
            "\"\\{}[]:,",
            "<|endoftext|><|im_start|>",
            "ÄÖÜß żółć ",
            "Зашифровано ",
            "\u0000\u0007\u200b\ufeff");

    private HostileTexts() {}

    static String some(Random chance) {
        var alphabet = ALPHABETS.get(chance.nextInt(ALPHABETS.size()));
        var length = chance.nextInt(12) == 0 ? 3_000 : chance.nextInt(120);
        if (chance.nextBoolean()) {
            return alphabet.repeat(1 + length / alphabet.length());
        }
        var units = IntStream.range(0, length)
                .mapToObj(i -> alphabet.substring(i % alphabet.length()))
                .map(tail -> tail.substring(0, Math.min(tail.length(), 1 + chance.nextInt(3))))
                .collect(Collectors.joining());
        return units + alphabet;
    }
}
