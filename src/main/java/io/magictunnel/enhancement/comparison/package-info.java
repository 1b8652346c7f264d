/** Better words and the source's own side by side, for half of all callers each, and how each half does. */
package io.magictunnel.enhancement.comparison;
