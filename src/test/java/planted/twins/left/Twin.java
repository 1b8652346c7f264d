package planted.twins.left;

public record Twin() {}
