/** The modes of ranking: which tool comes first for a sentence, and why. Where texts and vectors are kept is not decided here. */
package io.magictunnel.discovery.ranking;
