/** What a provider means when it refuses: which kind of failure, in which words, and for how long. */
package io.magictunnel.provider.wire.refusal;
