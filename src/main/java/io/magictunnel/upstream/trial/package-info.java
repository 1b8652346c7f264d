/** Connecting to a server to see whether that works, beside what runs. */
package io.magictunnel.upstream.trial;
