/**
 * How we prove to another server who we are: what its definition says about it, and what goes onto each request. How tokens are
 * had is the affair of {@code upstream.oauth}.
 */
package io.magictunnel.upstream.credential;
