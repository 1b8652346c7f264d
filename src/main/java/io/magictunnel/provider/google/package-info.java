/** The language of Google's Gemini. */
package io.magictunnel.provider.google;
