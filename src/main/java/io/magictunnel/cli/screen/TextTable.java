package io.magictunnel.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rows below titles. Where there is not enough room, the widest columns are cut. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<List<String>> lines;
    private final int[] widths;

    /** @param room how many characters fit on a line; 0 where that does not matter */
    TextTable(List<Column> columns, List<JsonNode> rows, int room) {
        lines = Stream.concat(
                        Stream.of(columns.stream().map(Column::title).toList()),
                        rows.stream().map(row -> columns.stream()
                                .map(column -> column.value().apply(row))
                                .toList()))
                .toList();
        widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        if (room > 0) {
            narrow(room);
        }
    }

    List<String> lines() {
        return lines.stream().map(this::laidOut).toList();
    }

    private void narrow(int room) {
        var gaps = GAP.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() + gaps > room) {
            var widest = IntStream.range(0, widths.length)
                    .reduce((one, other) -> widths[one] >= widths[other] ? one : other)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private String laidOut(List<String> line) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < widths.length; column++) {
            cells.add(fitted(line.get(column), widths[column]));
        }
        return String.join(GAP, cells).stripTrailing();
    }

    private static String fitted(String cell, int width) {
        return cell.length() > width ? cell.substring(0, width - 1) + "…" : cell + " ".repeat(width - cell.length());
    }
}
