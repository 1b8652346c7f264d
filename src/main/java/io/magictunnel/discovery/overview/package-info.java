/** Finding tools, teaching and testing it: the page and the REST API. What is found is decided elsewhere. */
package io.magictunnel.discovery.overview;
