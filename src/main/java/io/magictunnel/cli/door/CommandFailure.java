package io.magictunnel.cli.door;

/** Why a command cannot go on, in words for the user. */
public final class CommandFailure extends RuntimeException {

    private final ExitStatus status;

    public CommandFailure(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    public static CommandFailure refused(String message) {
        return new CommandFailure(ExitStatus.REFUSED, message);
    }

    public ExitStatus status() {
        return status;
    }
}
