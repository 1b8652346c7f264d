/** Tools' words that speak to the model that reads them, instead of about the tool. It finds and names them; what follows is decided elsewhere. */
package io.magictunnel.registry.injection;
