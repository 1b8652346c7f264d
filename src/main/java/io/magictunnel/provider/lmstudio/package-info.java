/** LM Studio: the language of OpenAI, and a list of models that tells more. */
package io.magictunnel.provider.lmstudio;
