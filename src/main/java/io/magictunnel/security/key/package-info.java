/** API keys: how they are kept and shown, and when they were last used. For whom somebody may make one, {@code account} says. */
package io.magictunnel.security.key;
