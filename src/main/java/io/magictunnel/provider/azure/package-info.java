/** Azure OpenAI: the language of OpenAI at addresses of its own. */
package io.magictunnel.provider.azure;
