/** Asking people in the browser whether we may act for them at an upstream server, and what becomes of their answers. */
package io.magictunnel.upstream.consent;
