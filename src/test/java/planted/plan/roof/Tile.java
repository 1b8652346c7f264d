package planted.plan.roof;

public record Tile() {}
