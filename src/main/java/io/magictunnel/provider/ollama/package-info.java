/** The language of Ollama: JSON, line by line. */
package io.magictunnel.provider.ollama;
