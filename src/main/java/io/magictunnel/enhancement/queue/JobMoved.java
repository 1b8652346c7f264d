package io.magictunnel.enhancement.queue;

import io.magictunnel.registry.ToolName;

/** A tool's job was taken up, put off or ended. Fired asynchronously. */
public record JobMoved(ToolName tool) {}
