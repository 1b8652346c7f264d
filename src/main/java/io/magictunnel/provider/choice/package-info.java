/** Who is asked, and who instead: groups, load balance, fallbacks. Pure rules; nothing is asked here. */
package io.magictunnel.provider.choice;
