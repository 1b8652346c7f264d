package io.magictunnel.upstream.consent;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;

/** What became of the answer with which somebody's browser came back, until a page has said it. */
@SessionScoped
public class ConsentNews implements Serializable {

    private Item item;

    /**
     * @param server empty where the answer was to nothing that was asked
     * @param refusal why it may not be used; empty where it may
     */
    public record Item(String server, String refusal) implements Serializable {}

    public synchronized Optional<Item> take() {
        var taken = Optional.ofNullable(item);
        item = null;
        return taken;
    }

    synchronized void leave(Item news) {
        item = news;
    }
}
