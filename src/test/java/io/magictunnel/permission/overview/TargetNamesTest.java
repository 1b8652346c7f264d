package io.magictunnel.permission.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.registry.ToolSource.CapabilityFile;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetNamesTest {

    private static final Matter TOOL =
            new Matter(TargetKind.TOOL, "read_file", "files", List.of(), new CapabilityFile("files/read.yaml"));
    private static final Matter PROMPT =
            new Matter(TargetKind.PROMPT, "summary", "notes", List.of(), new UpstreamServer("desk"));
    private static final Matter RESOURCE =
            new Matter(TargetKind.RESOURCE, "file:///{name}", "disk", List.of(), new UpstreamServer("disk"));

    @Test
    void whatIsNamedIsOfTheKindThatIsDecidedAbout() {
        assertThat(names(TargetKind.TOOL)).containsExactly("read_file");
        assertThat(names(TargetKind.PROMPT)).containsExactly("summary");
        assertThat(names(TargetKind.RESOURCE)).containsExactly("file:///{name}");
    }

    @Test
    void categoriesAndServersOfPromptsAndResourcesAreNamedAsWell() {
        assertThat(names(TargetKind.CATEGORY)).containsExactly("files", "notes", "disk");
        assertThat(names(TargetKind.SERVER)).containsExactly("desk", "disk");
    }

    @Test
    void everythingNeedsNoName() {
        assertThat(names(TargetKind.EVERYTHING)).isEmpty();
    }

    private static Stream<String> names(TargetKind kind) {
        return TargetNames.named(kind, Stream.of(TOOL, PROMPT, RESOURCE));
    }
}
