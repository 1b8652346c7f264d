/** Finding the tool for a sentence: who asks, what fits, how sure that is and why. Running the tool is not done here. */
package io.magictunnel.discovery;
