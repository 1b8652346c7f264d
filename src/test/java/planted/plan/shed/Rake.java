package planted.plan.shed;

/** The plan does not draw this package. */
public record Rake() {}
