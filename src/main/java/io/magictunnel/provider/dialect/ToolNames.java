package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a request's tools as vendors take them: letters, digits, dashes and underscores, and not many. */
public final class ToolNames {

    private static final int LONGEST = 64;
    private static final Pattern FIT = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,%d}".formatted(LONGEST - 1));

    private final Map<String, String> sent = new HashMap<>();
    private final Map<String, String> back = new HashMap<>();

    private ToolNames() {}

    public static ToolNames of(ChatRequest request) {
        var names = new ToolNames();
        var all = Stream.concat(
                        request.tools().stream().map(ToolOffer::name),
                        request.messages().stream()
                                .flatMap(message -> message.parts().stream())
                                .flatMap(ToolNames::names))
                .distinct()
                .toList();
        all.stream().filter(name -> FIT.matcher(name).matches()).forEach(name -> names.put(name, name));
        all.stream().filter(name -> !FIT.matcher(name).matches()).forEach(names::putInOtherWords);
        return names;
    }

    /** The name in the nearest form that vendors take, whatever else is called so. */
    public static String fit(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return shortened(plain.matches("[A-Za-z_].*") ? plain : "_" + plain, "");
    }

    /** How the tool is called towards the vendor. */
    public String sent(String name) {
        return sent.getOrDefault(name, name);
    }

    /** Which tool the vendor means. */
    public String back(String name) {
        return back.getOrDefault(name, name);
    }

    private static Stream<String> names(ChatPart part) {
        return switch (part) {
            case ChatPart.ToolUse use -> Stream.of(use.name());
            case ChatPart.ToolReply reply -> Stream.of(reply.name());
            case ChatPart other -> Stream.empty();
        };
    }

    private void put(String name, String fit) {
        sent.put(name, fit);
        back.put(fit, name);
    }

    private void putInOtherWords(String name) {
        var nearest = fit(name);
        var fit = nearest;
        for (var i = 2; back.containsKey(fit); i++) {
            fit = shortened(nearest, "_" + i);
        }
        put(name, fit);
    }

    private static String shortened(String name, String end) {
        var start = name.length() + end.length() > LONGEST ? name.substring(0, LONGEST - end.length()) : name;
        return start + end;
    }
}
