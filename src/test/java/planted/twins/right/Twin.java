package planted.twins.right;

public record Twin() {}
