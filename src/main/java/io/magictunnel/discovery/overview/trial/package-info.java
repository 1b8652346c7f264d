/** The saved set of test cases and its runs, on the page and over REST. */
package io.magictunnel.discovery.overview.trial;
