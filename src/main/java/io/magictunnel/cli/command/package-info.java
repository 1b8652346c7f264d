/** The commands, one class for each group of them. A command asks the product and shows the answer. */
package io.magictunnel.cli.command;
