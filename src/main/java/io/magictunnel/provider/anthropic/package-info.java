/** The language of Anthropic: messages made of blocks. */
package io.magictunnel.provider.anthropic;
