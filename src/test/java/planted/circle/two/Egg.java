package planted.circle.two;

import planted.circle.one.Hen;

public record Egg(Hen from) {}
