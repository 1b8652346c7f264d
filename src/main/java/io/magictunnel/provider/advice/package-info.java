/** How the same could be had for less: rules over what models were used for. Nothing here changes anything. */
package io.magictunnel.provider.advice;
