/** Vendors for tests: servers on this machine that speak as the real ones do, well or badly as they are told. */
package io.magictunnel.provider.fake;
