package io.magictunnel.discovery.learning;

/** Votes of somebody are gone. Fired in the transaction that removes them. */
record VotesErased() {}
