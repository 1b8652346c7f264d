/** From a sentence to the arguments of a tool, by rules first. Which tool it is, is found elsewhere. */
package io.magictunnel.discovery.argument;
