package io.magictunnel.registry.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueUriTest {

    @ParameterizedTest
    @ValueSource(strings = {"one", "my server", "a:b", "a/b", "100%", "a+b", "Ünï", "{x}"})
    void canBeReadAgainWhateverTheServerIsCalled(String server) {
        var unique = new UniqueUri(server, "file:///a?b=c&d#e%20:f");

        assertThat(UniqueUri.read(unique.toString())).contains(unique);
    }

    @Test
    void leavesTheServersOwnUriReadable() {
        assertThat(new UniqueUri("my server", "demo://x/{id}")).hasToString("magictunnel:my%20server:demo://x/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "magictunnel:", "magictunnel:x", "magictunnel:%zz:a", "file:///a", "Magictunnel:a:b"})
    void isNoneWhereItIsNotOurs(String uri) {
        assertThat(UniqueUri.read(uri)).isEmpty();
    }
}
