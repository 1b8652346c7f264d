package planted.plan.ground;

import planted.plan.roof.Tile;

/** The plan draws no arrow from the ground to the roof. */
public record Stone(Tile above) {}
