/**
 * What protects providers, and us from them, each by its own id: breaker, number of calls, rate, retries. Which provider is asked
 * instead is decided at the door.
 */
package io.magictunnel.provider.resilience;
