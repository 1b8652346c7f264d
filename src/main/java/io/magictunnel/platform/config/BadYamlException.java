package io.magictunnel.platform.config;

/** The file cannot be read as YAML at all. Checked, because a file of the operator is not our bug. */
class BadYamlException extends Exception {

    private final transient Place place;

    BadYamlException(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
