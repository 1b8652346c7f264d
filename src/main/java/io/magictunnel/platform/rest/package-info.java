/** How the REST API speaks: its JSON, its one error body, its document. What it says belongs to the rooms above. */
package io.magictunnel.platform.rest;
