/** What calls of models come to, by day, provider, model and user. */
package io.magictunnel.provider.usage.spend;
