/** Groups of providers as they are written down: in the operator's file, or over REST and on the page. Whom they choose is {@code choice}. */
package io.magictunnel.provider.grouping;
