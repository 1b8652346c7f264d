package io.magictunnel.platform.config;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** A spot in a text file, both counted from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The spot of the character at that offset. */
    static Place at(String text, int offset) {
        var before = text.substring(0, Math.min(offset, text.length()));
        var lineStart = before.lastIndexOf('\n') + 1;
        return new Place((int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - lineStart + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
