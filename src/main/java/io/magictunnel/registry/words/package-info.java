/** Better words for tools, as they are laid over the source's own. Who writes them is not known here. */
package io.magictunnel.registry.words;
