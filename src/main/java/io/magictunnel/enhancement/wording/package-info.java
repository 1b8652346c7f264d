/** Words for tools by rules, without a model: what the provider {@code builtin} answers where a tool is to be described. */
package io.magictunnel.enhancement.wording;
