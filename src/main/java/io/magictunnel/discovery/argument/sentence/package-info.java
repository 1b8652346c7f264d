/** What stands in a sentence: words, and the clues that can be values. Knows nothing of tools. */
package io.magictunnel.discovery.argument.sentence;
