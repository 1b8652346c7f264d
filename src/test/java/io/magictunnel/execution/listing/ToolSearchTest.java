package io.magictunnel.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.listing.ToolSearch.Sort;
import io.magictunnel.execution.listing.ToolSearch.Status;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolSearchTest {

    private static final List<ToolDefinition> TOOLS = List.of(
            SomeTools.named("read")
                    .described("Reads a File")
                    .in("files")
                    .tagged("io")
                    .tool(),
            SomeTools.named("ask")
                    .described("Asks")
                    .in("web")
                    .from(new ToolSource.UpstreamServer("up"))
                    .tool(),
            SomeTools.named("write")
                    .described("Writes a file")
                    .in("files")
                    .disabled()
                    .tool(),
            SomeTools.named("quiet")
                    .described("Says nothing")
                    .in("web")
                    .hidden()
                    .tool());

    @Test
    void everyWordMustOccurSomewhere() {
        assertThat(found(search().words("FILE read"))).containsExactly("read");
        assertThat(found(search().words("  file "))).containsExactly("read", "write");
        assertThat(found(search().words("io"))).containsExactly("read");
        assertThat(found(search().words(" "))).hasSize(4);
    }

    @Test
    void conditionsHoldTogether() {
        assertThat(found(search().category("files"))).containsExactly("read", "write");
        assertThat(found(search().category("files").status(Status.DISABLED))).containsExactly("write");
        assertThat(found(search().status(Status.HIDDEN))).containsExactly("quiet");
        assertThat(found(search().server("up"))).containsExactly("ask");
        assertThat(found(search().tag("io"))).containsExactly("read");
    }

    @Test
    void sortsAndNamesDecideBetweenEquals() {
        assertThat(found(search().sort(Sort.CATEGORY, false))).containsExactly("read", "write", "ask", "quiet");
        assertThat(found(search().sort(Sort.CATEGORY, true))).containsExactly("ask", "quiet", "read", "write");
        assertThat(found(search().sort(Sort.LAST_USED, true))).containsExactly("ask", "quiet", "read", "write");
    }

    @Test
    void givesAPartAndSaysHowMuchThereIs() {
        var part = search().part(1, 2).build().in(TOOLS, Map.of());

        assertThat(part.items()).extracting(tool -> tool.name().value()).containsExactly("quiet", "read");
        assertThat(part.total()).isEqualTo(4);
        assertThat(search().part(99, 2).build().in(TOOLS, Map.of()).items()).isEmpty();
        assertThat(search().part(1, 500).build().in(TOOLS, Map.of()).items()).hasSize(3);
    }

    @Test
    void partsAreBounded() {
        assertThatThrownBy(() -> search().part(0, 501).build())
                .isInstanceOf(DomainException.class)
                .hasMessage("limit is 501; allowed is 1 to 500");
        assertThatThrownBy(() -> search().part(-1, 5).build()).hasMessage("offset is -1; allowed is 0 and more");
    }

    private static List<String> found(Wish wish) {
        return wish.build().in(TOOLS, Map.of()).items().stream()
                .map(tool -> tool.name().value())
                .toList();
    }

    private static Wish search() {
        return new Wish();
    }

    /** Everything, unless more is said. */
    private static final class Wish {
        private Optional<String> words = Optional.empty();
        private Optional<String> category = Optional.empty();
        private Optional<String> server = Optional.empty();
        private Optional<Status> status = Optional.empty();
        private Optional<String> tag = Optional.empty();
        private Sort sort = Sort.NAME;
        private boolean descending;
        private int offset;
        private int limit = 50;

        Wish words(String text) {
            words = Optional.of(text);
            return this;
        }

        Wish category(String name) {
            category = Optional.of(name);
            return this;
        }

        Wish server(String name) {
            server = Optional.of(name);
            return this;
        }

        Wish status(Status wanted) {
            status = Optional.of(wanted);
            return this;
        }

        Wish tag(String name) {
            tag = Optional.of(name);
            return this;
        }

        Wish sort(Sort by, boolean downward) {
            sort = by;
            descending = downward;
            return this;
        }

        Wish part(int from, int most) {
            offset = from;
            limit = most;
            return this;
        }

        ToolSearch build() {
            return new ToolSearch(words, category, server, status, tag, sort, descending, offset, limit);
        }
    }
}
