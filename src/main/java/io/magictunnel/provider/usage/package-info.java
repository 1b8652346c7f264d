/** Which questions were put to models, by whom, and what came together: never what was asked and answered. */
package io.magictunnel.provider.usage;
