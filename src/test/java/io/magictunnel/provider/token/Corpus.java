package io.magictunnel.provider.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of one kind, put together anew from lines each time; those that are learnt from and those that are tested share no line. */
record Corpus(String name, List<String> lines) {

    static final List<String> NAMES = List.of("english", "code", "json", "german", "japanese");

    static Corpus named(String name) {
        try (var file = Corpus.class.getResourceAsStream("/provider/token/" + name + ".txt")) {
            return new Corpus(
                    name,
                    new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Corpus toLearnFrom() {
        return every(0);
    }

    Corpus toTestWith() {
        return every(1);
    }

    /** Some lines, one after the other. */
    String text(RandomGenerator random, int atLeast, int atMost) {
        var chosen = IntStream.range(0, random.nextInt(atLeast, atMost + 1))
                .mapToObj(i -> lines.get(random.nextInt(lines.size())))
                .collect(Collectors.joining(separator()));
        return name.equals("json") ? "[" + chosen + "]" : chosen;
    }

    private String separator() {
        return switch (name) {
            case "json" -> ",";
            case "code" -> "\n\n";
            case "japanese" -> "";
            default -> " ";
        };
    }

    private Corpus every(int second) {
        return new Corpus(
                name,
                IntStream.range(0, lines.size())
                        .filter(i -> i % 2 == second)
                        .mapToObj(lines::get)
                        .toList());
    }
}
