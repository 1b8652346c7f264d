package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.ToolDocument;
import java.util.List;
import java.util.Set;

/**
 * What can go wrong with tools of some kind, and how they are known: by words of their names and parameters, by what they do, or
 * by their author's hint.
 *
 * @param name as metadata spell it, for example {@code path_traversal}
 * @param hint the annotation that is enough by itself; empty where none is
 */
record Concern(String name, Set<String> words, Set<Verb.Effect> effects, String hint) {

    private static final List<Concern> ALL = List.of(
            ofWords("command_injection", "command", "cmd", "shell", "script"),
            ofWords("code_execution", "code", "eval", "expression", "program", "python", "javascript"),
            ofWords("path_traversal", "path", "file", "folder", "directory", "filename"),
            ofWords("sql_injection", "sql"),
            ofWords("server_side_request_forgery", "url", "uri", "endpoint", "webhook"),
            ofWords("credential_exposure", "password", "token", "secret", "credential", "key"),
            ofWords("personal_data", "email", "phone", "customer", "person", "birthday", "employee"),
            ofWords("expensive_pattern", "pattern", "regex", "regexp"),
            new Concern("data_loss", Set.of(), Set.of(Verb.Effect.DELETE), "destructiveHint"),
            new Concern("data_modification", Set.of(), Set.of(Verb.Effect.CHANGE, Verb.Effect.CREATE), ""),
            new Concern("sends_to_others", Set.of(), Set.of(Verb.Effect.SEND), ""),
            new Concern("reaches_outside", Set.of(), Set.of(), "openWorldHint"));

    private static Concern ofWords(String name, String... words) {
        return new Concern(name, Set.of(words), Set.of(), "");
    }

    /** @param words of the tool's name and of its parameters, singular */
    static List<Concern> of(ToolDocument tool, Set<String> words) {
        var effect = Subject.of(tool).verb().map(Verb::effect).filter(does -> !tool.hint("readOnlyHint"));
        return ALL.stream()
                .filter(concern -> words.stream().anyMatch(concern.words::contains)
                        || effect.filter(concern.effects::contains).isPresent()
                        || (!concern.hint.isEmpty() && tool.hint(concern.hint)))
                .toList();
    }
}
