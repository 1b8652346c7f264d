package io.magictunnel.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','properties':{},'required':[],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'string','enum':['x']}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':['string','null']}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'array','items':{'type':'integer'}}},'required':['a'],'additionalProperties':false}"
            })
    void closedSchemasCanBeEnforced(String schema) {
        assertThat(StrictSchema.isEnforceable(Json.MAPPER.readTree(schema.replace('\'', '"'))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "[]",
                "{}",
                "{'type':'string'}",
                "{'type':'object'}",
                "{'type':'object','properties':{'a':{}},'required':[],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'string','pattern':'x'}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'object'}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'array','items':{'type':'object'}}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'anyOf':[{'type':'object'}]}},'required':['a'],'additionalProperties':false}",
                "{'type':'object','properties':{},'required':[],'additionalProperties':{'type':'string'}}"
            })
    void othersCannot(String schema) {
        assertThat(StrictSchema.isEnforceable(Json.MAPPER.readTree(schema.replace('\'', '"'))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 30})
    void nestingHasAnEnd(int depth) {
        var schema = "{'type':'string'}";
        for (var i = 0; i < depth; i++) {
            schema = "{'type':'object','properties':{'a':%s},'required':['a'],'additionalProperties':false}"
                    .formatted(schema);
        }

        assertThat(StrictSchema.isEnforceable(Json.MAPPER.readTree(schema.replace('\'', '"'))))
                .isFalse();
    }
}
