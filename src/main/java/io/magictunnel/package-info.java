/** The front door: what starts the product and the tables of contents of its two HTTP interfaces. No rule lives here. */
package io.magictunnel;
