/** What is told over REST of whether tools can be described, and by whom. */
package io.magictunnel.enhancement.status;
