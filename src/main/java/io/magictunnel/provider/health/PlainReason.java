package io.magictunnel.provider.health;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;

/** What people are told when a provider did not do as it should: what happened, and what to do about it. */
record PlainReason(String said, String next) {

    static PlainReason of(LlmFailure failure, Connection to) {
        var said = failure.getMessage();
        var next =
                switch (failure.kind()) {
                    case AUTHENTICATION ->
                        to.key().isPresent()
                                ? "Paste the key again, and look at the provider whether it was revoked or has expired"
                                : "Give it a key";
                    case FORBIDDEN -> "Give the key the rights for this at the provider, or use another key";
                    case NOT_FOUND -> wrongAddress(to);
                    case RATE_LIMITED -> "Wait a moment; if it stays so, look at the provider whether credit is left";
                    case OVERLOADED, SERVER_ERROR -> "The provider has trouble of its own; try again later";
                    case TIMEOUT -> "Look whether the provider is busy, or allow it more time";
                    case NETWORK -> unreachable(to);
                    case MALFORMED, CUT_OFF, TOO_LARGE ->
                        "Look whether the address belongs to a provider of the kind "
                                + to.kind().spelling();
                    case CONTEXT_WINDOW, CONTENT_POLICY, INVALID_REQUEST -> "Choose another model";
                };
        return new PlainReason(said, next);
    }

    static String unreachable(Connection to) {
        return to.kind() == ProviderKind.OLLAMA || to.kind() == ProviderKind.LM_STUDIO
                ? "Start it on that machine, and look whether it listens at %s".formatted(to.base())
                : "Look at the address, the name server and the firewall of this machine";
    }

    private static String wrongAddress(Connection to) {
        return to.kind() == ProviderKind.CUSTOM
                ? "Look at the address: such providers mostly are at an address that ends in /v1"
                : "Look at the address and at the name of the model";
    }
}
