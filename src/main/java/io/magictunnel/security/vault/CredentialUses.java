package io.magictunnel.security.vault;

import io.magictunnel.security.Caller;
import java.util.List;

/** Says what credentials are used for. Whatever part of the product shows credentials to others provides one. */
public interface CredentialUses {

    /**
     * One use.
     *
     * @param kind a word of the messages, such as {@code server}
     * @param name of what it is used for
     */
    record Use(String kind, String name) {}

    /** Those of which the caller may know; empty where it is used for nothing here. */
    List<Use> of(Caller caller, CredentialId credential);
}
