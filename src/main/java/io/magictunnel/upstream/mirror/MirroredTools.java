package io.magictunnel.upstream.mirror;

import io.magictunnel.upstream.conduct.Deviation;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ForeignText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tools some of whose arguments are to be repeated in headers.
 *
 * @param usable all whose wishes can be met
 * @param byName what is to be repeated, for those that want it
 */
public record MirroredTools(List<ObjectNode> usable, Map<String, MirroredArguments> byName) {

    public static MirroredTools of(List<ObjectNode> listed, ConnectionListener listener) {
        var usable = new ArrayList<ObjectNode>();
        var byName = new HashMap<String, MirroredArguments>();
        for (var tool : listed) {
            var name = tool.path("name").asString("");
            try {
                var arguments = MirroredArguments.of(tool.path("inputSchema"));
                if (!arguments.isEmpty()) {
                    byName.put(name, arguments);
                }
                usable.add(tool);
            } catch (InvalidMirrorException invalid) {
                listener.witness().strayed(Deviation.INVALID_HEADER, name + ": " + invalid.getMessage());
                listener.logged(
                        "The tool '%s' is left out: %s".formatted(ForeignText.oneLine(name), invalid.getMessage()));
            }
        }
        return new MirroredTools(List.copyOf(usable), Map.copyOf(byName));
    }
}
