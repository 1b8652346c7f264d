/** What is said to a language model and what it answers, in words that belong to no vendor. How it travels is not told here. */
package io.magictunnel.provider.chat;
