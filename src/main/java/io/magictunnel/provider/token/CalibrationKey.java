package io.magictunnel.provider.token;

/** What is learnt separately: vendors cut differently, their models do, and so does each kind of content. */
record CalibrationKey(String provider, String model, ContentClass content) {

    private static final int LONGEST_PROVIDER = 60;
    private static final int LONGEST_MODEL = 200;

    CalibrationKey {
        provider = fitting(provider, LONGEST_PROVIDER);
        model = fitting(model, LONGEST_MODEL);
    }

    /** How it is stored. */
    String id() {
        return "%s %s %s".formatted(content, provider, model);
    }

    private static String fitting(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest);
    }
}
