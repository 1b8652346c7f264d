/** What a sentence means, as numbers: the model inside the product, and what it has made of tools so far. Ranking is not done here. */
package io.magictunnel.discovery.sense;
