/** What models have answered before about tools, so that nobody pays twice for the same question. */
package io.magictunnel.enhancement.cache;
