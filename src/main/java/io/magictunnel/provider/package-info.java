/** The language models: one port for all vendors and one door through which everybody asks. What is done with answers is for the rooms above. */
package io.magictunnel.provider;
