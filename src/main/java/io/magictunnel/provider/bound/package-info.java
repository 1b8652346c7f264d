/** The most that a call can use: what is set aside for it must not be less than what it costs. No estimate is made here. */
package io.magictunnel.provider.bound;
