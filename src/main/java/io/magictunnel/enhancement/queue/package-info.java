/** Which tools wait to be described better, in which order, and who works on which. It is a table, so that nothing is lost. */
package io.magictunnel.enhancement.queue;
