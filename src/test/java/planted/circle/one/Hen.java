package planted.circle.one;

import planted.circle.two.Egg;

public record Hen(Egg from) {}
