/** How much of what a caller may call is shown in lists, and what that costs. It takes nothing away: what is not shown can be called. */
package io.magictunnel.permission.offer;
