/** Better words for tools: who writes them, whether they are true, which of them are in use, and how all that goes on by itself. */
package io.magictunnel.enhancement;
