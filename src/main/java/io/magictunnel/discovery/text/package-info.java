/** Texts as the words that they are searched by: of a tool, and of a request. What a word weighs is not decided here. */
package io.magictunnel.discovery.text;
