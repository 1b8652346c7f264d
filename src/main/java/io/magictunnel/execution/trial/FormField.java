package io.magictunnel.execution.trial;

import io.magictunnel.registry.schema.SchemaWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One field of an {@link ArgumentForm}. It keeps what was typed as it was typed, also where that is no value of its type: the
 * check of the arguments says what is wrong with it, and nothing is lost.
 */
public final class FormField implements Serializable {

    private static final int MOST_ITEMS = 100;

    private final String pointer;
    private final String name;
    private final SchemaWords words;
    private final boolean required;
    private final FieldKind ownKind;
    private final List<FormField> items = new ArrayList<>();
    private FieldKind kind;
    private String text = "";
    private String problem = "";

    FormField(String pointer, String name, SchemaWords words, boolean required) {
        this.pointer = pointer;
        this.name = name;
        this.words = words;
        this.required = required;
        this.ownKind = FieldKind.of(words);
        this.kind = ownKind;
    }

    /** What was given, as JSON; empty where nothing was. */
    Optional<JsonNode> value() {
        if (kind == FieldKind.LIST) {
            var list = JsonNodeFactory.instance.arrayNode();
            items.stream().flatMap(item -> item.value().stream()).forEach(list::add);
            return list.isEmpty() ? Optional.empty() : Optional.of(list);
        }
        return text.isEmpty() || kind == FieldKind.GROUP ? Optional.empty() : Optional.of(kind.value(text));
    }

    /** Shows that value. One that does not fit the field's own kind is shown as JSON. */
    void take(JsonNode value) {
        clear();
        if (ownKind == FieldKind.LIST && value.isArray() && value.size() <= MOST_ITEMS) {
            value.forEach(item -> addItem().take(item));
            return;
        }
        ownKind.text(value).filter(this::isOffered).ifPresentOrElse(fitting -> text = fitting, () -> {
            kind = FieldKind.JSON;
            text = value.toString();
        });
    }

    void clear() {
        kind = ownKind;
        text = "";
        problem = "";
        items.clear();
    }

    /** One more item of a list; the last one again where the list is full. */
    FormField addItem() {
        if (items.size() < MOST_ITEMS) {
            items.add(new FormField(pointer + "/" + items.size(), "", words.items(), false));
        }
        return items.getLast();
    }

    void removeItem(FormField item) {
        items.remove(item);
    }

    void blame(String what) {
        problem = problem.isEmpty() ? what : problem + "; " + what;
    }

    void absolve() {
        problem = "";
    }

    private boolean isOffered(String offered) {
        return ownKind != FieldKind.CHOICE || getChoices().contains(offered);
    }

    /** The values to choose from, as JSON. */
    public List<String> getChoices() {
        if (words.choices().isEmpty()) {
            return List.of("true", "false");
        }
        return words.choices().stream().map(JsonNode::toString).toList();
    }

    /** How one of the choices is shown: a text without its quotes. */
    public String labelOf(String choice) {
        return SchemaWords.plain(FieldKind.CHOICE.value(choice));
    }

    public String getPointer() {
        return pointer;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind.name();
    }

    public String getType() {
        return words.type();
    }

    public boolean isRequired() {
        return required;
    }

    public String getDescription() {
        return words.description();
    }

    public String getLimits() {
        return words.limits();
    }

    public String getDefaultValue() {
        return words.defaultValue().map(SchemaWords::plain).orElse("");
    }

    public List<FormField> getItems() {
        return items;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n");
    }

    public String getProblem() {
        return problem;
    }
}
