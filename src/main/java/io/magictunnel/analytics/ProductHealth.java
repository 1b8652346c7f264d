package io.magictunnel.analytics;

/**
 * Whether all is well, in one word and one sentence.
 *
 * @param key the sentence, as a key of the messages
 * @param count how many things are not well, for the sentence
 */
public record ProductHealth(Level level, String key, int count) {

    /** Ready, working with something missing, or not working. */
    public enum Level {
        OK,
        WARN,
        BAD;

        public String getWord() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Servers that are down weigh more than files that cannot be read: their tools fail, while a broken file's old tools go on. */
    public static ProductHealth of(int serversDown, int brokenFiles) {
        if (serversDown > 0) {
            return new ProductHealth(Level.BAD, "health.serversDown", serversDown);
        }
        if (brokenFiles > 0) {
            return new ProductHealth(Level.WARN, "health.brokenFiles", brokenFiles);
        }
        return new ProductHealth(Level.OK, "health.ready", 0);
    }
}
