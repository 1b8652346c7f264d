/** The pages on which virtual servers are listed and composed. What a selection means is the rule's affair, one package up. */
package io.magictunnel.permission.virtual.composing;
