/** How many tokens something has for a model: counted where the model's tokens are public, else estimated, always with the error. */
package io.magictunnel.provider.token;
