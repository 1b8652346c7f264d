package io.magictunnel.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The ways to speak to a provider of language models. */
public enum ProviderKind {
    OPENAI("https://api.openai.com/v1", true),
    ANTHROPIC("https://api.anthropic.com", true),
    /** Every resource has an address of its own. */
    AZURE_OPENAI("", true),
    GOOGLE("https://generativelanguage.googleapis.com/v1beta", true),
    OLLAMA("http://localhost:11434", false),
    LM_STUDIO("http://localhost:1234", false),
    /** Whoever speaks as OpenAI does. */
    CUSTOM("", false),
    /** Rules of our own; no network. */
    BUILTIN("http://localhost", false);

    private final String usualBase;
    private final boolean needsKey;

    ProviderKind(String usualBase, boolean needsKey) {
        this.usualBase = usualBase;
        this.needsKey = needsKey;
    }

    /** Where it is reached unless something else is configured; empty where that has to be said. */
    public Optional<URI> usualBase() {
        return usualBase.isEmpty() ? Optional.empty() : Optional.of(URI.create(usualBase));
    }

    public boolean needsKey() {
        return needsKey;
    }

    /** As configuration and REST write it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
