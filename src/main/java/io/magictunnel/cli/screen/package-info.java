/** What the user sees: tables, outlines, JSON and YAML on the output, remarks and progress beside it. */
package io.magictunnel.cli.screen;
