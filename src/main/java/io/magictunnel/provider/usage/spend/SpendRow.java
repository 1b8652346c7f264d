package io.magictunnel.provider.usage.spend;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The figures of one group.
 *
 * @param name of the provider, model or user; empty where all is put together
 * @param day where each day was asked for apart
 */
public record SpendRow(String name, Optional<LocalDate> day, SpendFigures figures) {}
