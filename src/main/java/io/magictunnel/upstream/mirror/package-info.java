/** Arguments of tools that some servers want once more, in headers. */
package io.magictunnel.upstream.mirror;
