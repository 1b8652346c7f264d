package io.magictunnel.provider.health;

/** How a provider is, in one word. */
public enum ProviderState {
    /** It answers. */
    READY,
    /** Nobody has asked it since the product started. */
    UNTRIED,
    /** Of its last calls many have failed. */
    FAILING,
    /** It is left alone for a while. */
    BROKEN,
    /** It needs a key and has none, or one that has expired. */
    NO_KEY,
    /** It is switched off. */
    DISABLED
}
