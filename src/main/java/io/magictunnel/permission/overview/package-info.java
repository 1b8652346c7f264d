/** The page of grants: what administrators decided, and what follows for one caller and one tool. Nothing is decided here. */
package io.magictunnel.permission.overview;
