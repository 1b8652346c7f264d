package io.magictunnel.provider.advice;

import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.usage.spend.SpendFigures;

/** What one model was used for in some time, by the price list's name of it. */
public record ModelUse(PricedModel model, SpendFigures figures) {}
