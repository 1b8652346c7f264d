/** How tools come to better words by themselves: who notices that one needs some, who writes them, and what happens when that fails. */
package io.magictunnel.enhancement.work;
