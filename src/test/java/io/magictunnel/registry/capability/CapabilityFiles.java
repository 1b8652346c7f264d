package io.magictunnel.registry.capability;

import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.rule.CapabilityChecker;
import io.magictunnel.registry.capability.rule.CapabilityReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads capability files for tests of other rooms. */
public final class CapabilityFiles {

    private CapabilityFiles() {}

    /** The tools of all files below a folder; a problem in one of them is an error. */
    public static List<ToolDefinition> toolsBelow(Path folder) throws IOException {
        var tools = new ArrayList<ToolDefinition>();
        for (var file : FolderScan.of(folder).keySet()) {
            tools.addAll(read(file, Files.readAllBytes(folder.resolve(file))));
        }
        return tools;
    }

    /** The tools of one file, given as its text. */
    public static List<ToolDefinition> tools(String yaml) {
        return read("test/tools.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ToolDefinition> read(String file, byte[] content) {
        var reading = new CapabilityChecker(new JsonSchemas(), 200).check(file, content);
        if (!reading.isSound()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.tools().stream().map(CapabilityReading.DefinedTool::tool).toList();
    }
}
