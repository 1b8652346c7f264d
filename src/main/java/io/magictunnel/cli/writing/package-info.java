/** Prompts and documents about tools: having them written, and putting them into files. */
package io.magictunnel.cli.writing;
