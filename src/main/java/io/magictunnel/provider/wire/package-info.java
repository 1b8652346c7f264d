/** How bytes travel to a provider and back, within limits of time and size. What the bytes mean is told by the vendors' packages. */
package io.magictunnel.provider.wire;
