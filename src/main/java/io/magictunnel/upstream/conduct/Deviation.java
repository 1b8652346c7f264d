package io.magictunnel.upstream.conduct;

import java.util.Locale;

/** In which way a server did not keep to the protocol. Each is something that its specification rules out. */
public enum Deviation {
    /** It wrote to its standard output what is no message. */
    NO_MESSAGE,
    /** It answered with what is no answer to the request. */
    BROKEN_ANSWER,
    /** It declares a feature, and does not know its method. */
    UNKNOWN_METHOD,
    /** It tells of changes of a list of which it had not said that it would. */
    UNDECLARED_NOTICE,
    /** The pages of a list go round in circles. */
    ENDLESS_LIST,
    /** An entry of a list lacks what every entry must have. */
    INCOMPLETE_ENTRY,
    /** The result of a call lacks its content. */
    INCOMPLETE_RESULT,
    /** A tool that declares the shape of its result answers without it. */
    UNSTRUCTURED_RESULT,
    /** It asks for something that no client knows. */
    UNKNOWN_REQUEST,
    /** It wants an argument repeated in a header in a way that is not allowed. */
    INVALID_HEADER;

    /** As messages and REST spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
