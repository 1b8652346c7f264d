/** How large definitions are for a model that is shown them. What a selection of them comes to is {@code permission}'s affair. */
package io.magictunnel.registry.size;
