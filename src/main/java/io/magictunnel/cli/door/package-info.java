/** The way to the product: its REST API over HTTP, and what can go wrong on it. */
package io.magictunnel.cli.door;
