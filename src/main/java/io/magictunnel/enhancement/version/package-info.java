/** All better words that were ever written for tools, and which of them are in use. */
package io.magictunnel.enhancement.version;
