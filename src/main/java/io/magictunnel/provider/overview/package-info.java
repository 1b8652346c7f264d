/** What REST and the page of providers show and do. How providers are asked is the affair of the door. */
package io.magictunnel.provider.overview;
