package io.magictunnel.upstream.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.session.ServerList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                TOOLS     | {"name":"a","inputSchema":{}}
                PROMPTS   | {"name":"a","vendor":1}
                RESOURCES | {"name":"a","uri":"x:y"}
                TEMPLATES | {"name":"a","uriTemplate":"x:{y}"}
                """)
    void anEntryWithWhatIsRequiredIsFine(ServerList list, String entry) {
        assertThat(EntryRule.objectionTo(list, Json.MAPPER.readTree(entry))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                TOOLS     | {"name":"a"}                     | 'a' has no inputSchema
                TOOLS     | {"name":"a","inputSchema":true}  | 'a' has no inputSchema
                PROMPTS   | {"title":"a"}                    | an entry of the prompts has no name
                RESOURCES | {"name":"a"}                     | 'a' has no uri
                TEMPLATES | {"name":"a","uri":"x:y"}         | 'a' has no uriTemplate
                PROMPTS   | 7                                | an entry of the prompts is no object
                TOOLS     | null                             | an entry of the tools is no object
                """, quoteCharacter = '`')
    void anEntryWithoutItIsNot(ServerList list, String entry, String objection) {
        assertThat(EntryRule.objectionTo(list, Json.MAPPER.readTree(entry))).contains(objection);
    }
}
