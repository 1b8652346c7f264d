/** What people see of better words and may do about them, over REST. */
package io.magictunnel.enhancement.overview;
