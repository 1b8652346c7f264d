/** What a tool takes, in words: its input schema as people read it. Whether arguments fit the schema is checked elsewhere. */
package io.magictunnel.registry.schema;
