package io.magictunnel.execution.argument;

/** A value is right by the schema but cannot be put where the tool's definition wants it. Checked: it is the caller's to mend. */
public class UnfitValueException extends Exception {

    public UnfitValueException(String message) {
        super(message);
    }
}
