/** Finding tools on trial, for whoever judges new words: how it would be if one tool had others. No search of anybody changes. */
package io.magictunnel.discovery.proving;
