/** The languages of OpenAI, chat completions and responses, and those who speak them under another address. */
package io.magictunnel.provider.openai;
