/** Better words for tools: asking for them, following the work, and looking at what came of it. */
package io.magictunnel.cli.describing;
