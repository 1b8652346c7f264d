/** Sentences of which is known what they should find, and how well each mode does with them over time. */
package io.magictunnel.discovery.trial;
