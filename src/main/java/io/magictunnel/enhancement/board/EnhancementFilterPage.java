package io.magictunnel.enhancement.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The bar above the table of admin/enhancements.xhtml: which tools are wanted. All of it is in the address. */
@Named
@ViewScoped
public class EnhancementFilterPage implements Serializable {

    @Inject
    Board board;

    private String text = "";
    private String state = "";
    private String source = "";
    private String category = "";

    /** How many tools of those that are wanted otherwise are that far. */
    public record Stage(WordsStanding standing, long tools) {}

    BoardFilter filter() {
        return new BoardFilter(text, state, source, category);
    }

    public List<Stage> getStages() {
        return board.counts(filter()).entrySet().stream()
                .map(entry -> new Stage(entry.getKey(), entry.getValue()))
                .toList();
    }

    public void toggleState(String wanted) {
        state = state.equals(wanted) ? "" : wanted;
    }

    public Map<String, Long> getSources() {
        return board.choices(BoardRow::source);
    }

    public Map<String, Long> getCategories() {
        return board.choices(BoardRow::category);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null ? "" : category;
    }
}
