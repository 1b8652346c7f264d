/**
 * The vault: credentials of others that the product has to show to others again, so they are encrypted and not hashed. Each
 * value has a key of its own, which a key of the operator encrypts. What comes in never comes out over REST, pages or logs.
 */
package io.magictunnel.security.vault;
