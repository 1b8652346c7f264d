/** Who gets a name that several sources want. The catalogues ask here; how names are made is the sources' affair. */
package io.magictunnel.registry.conflict;
