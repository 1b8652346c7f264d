package io.magictunnel.provider;

import io.magictunnel.provider.CallSheet.Bill;
import io.magictunnel.provider.bound.Ceiling;
import io.magictunnel.provider.budget.Reservation;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.token.TokenEstimate;
import io.magictunnel.provider.usage.ModelCalled.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The book of one call at one provider. It is settled exactly once, when it is closed: as answered, as failed or, unless somebody
 * says otherwise, as one whose asker went away.
 */
final class CallBook implements AutoCloseable {

    /** Of a stream that breaks off, so much of its text is kept to be counted; the rest counts alike. */
    private static final int MOST_KEPT = 100_000;

    private final CallBooks books;
    private final CallSheet sheet;
    private final Terms terms;
    private final Instant begun;
    private final long start = System.nanoTime();
    private final StringBuilder arrived = new StringBuilder();
    private int attempts;
    private int warnings;
    private String vendorsId = "";
    private Outcome outcome = Outcome.CANCELLED;
    private Optional<String> failure = Optional.empty();
    private Optional<Usage> told = Optional.empty();

    /** On which terms the call is made: how large it is likely to be, what it costs, and what is set aside for it. */
    record Terms(TokenEstimate input, Optional<Price> price, Ceiling ceiling, Reservation reservation) {}

    CallBook(CallBooks books, CallSheet sheet, Terms terms, Instant begun) {
        this.books = books;
        this.sheet = sheet;
        this.terms = terms;
        this.begun = begun;
    }

    /** As it is sent. */
    ChatRequest request() {
        return terms.ceiling().request();
    }

    /** How many tokens the call is likely to use, for limits of the rate. */
    long tokens() {
        return terms.input().tokens()
                + sheet.request().parameters().maxOutputTokens().orElse(0);
    }

    void attempted() {
        attempts++;
        arrived.setLength(0);
    }

    void heard(ChatPiece piece) {
        var text =
                switch (piece) {
                    case ChatPiece.Text words -> words.delta();
                    case ChatPiece.Thinking thought -> thought.delta();
                    case ChatPiece.ToolArguments arguments -> arguments.delta();
                    case ChatPiece.ToolBegun tool -> tool.name();
                    case ChatPiece.Used used -> {
                        told = Optional.of(used.usage());
                        yield "";
                    }
                };
        if (arrived.length() < MOST_KEPT) {
            arrived.append(text);
        }
    }

    /** Makes the call, and writes down how it ended. */
    ChatAnswer noted(Supplier<ChatAnswer> call) {
        try {
            var answer = call.get();
            answered(answer);
            return answer;
        } catch (LlmFailure failure) {
            failed(failure);
            throw failure;
        }
    }

    void answered(ChatAnswer answer) {
        outcome = Outcome.SUCCEEDED;
        told = Optional.of(answer.usage()).filter(usage -> usage.total() > 0);
        arrived.setLength(0);
        arrived.append(answer.text());
        warnings = answer.warnings().size();
        vendorsId = answer.requestId().orElse("");
    }

    void failed(LlmFailure failed) {
        outcome = Outcome.FAILED;
        failure = Optional.of(failed.kind().spelling());
        told = failed.usage().or(() -> told);
        vendorsId = failed.requestId().orElse("");
    }

    /** The provider was not asked at all. */
    void refused(String reason) {
        outcome = Outcome.REFUSED;
        failure = Optional.of(reason);
    }

    @Override
    public void close() {
        var usage = usage();
        var cost = usage.total() == 0 ? Optional.of(Money.ZERO) : books.cost(terms.price(), usage);
        books.budgets.settle(terms.reservation(), cost);
        books.log.record(sheet.ended(
                begun,
                outcome,
                failure,
                Duration.ofNanos(System.nanoTime() - start),
                new Bill(usage, cost, attempts, warnings, vendorsId)));
        if (outcome == Outcome.SUCCEEDED) {
            books.learn(sheet, usage);
        }
    }

    /** What the provider says; of a call that broke off what had arrived, and of one that never came so far nothing. */
    private Usage usage() {
        var used = told.filter(usage -> usage.total() > 0).orElseGet(this::estimated);
        return used.region().isPresent() ? used : used.withRegion(sheet.region());
    }

    private Usage estimated() {
        return arrived.isEmpty()
                ? Usage.NONE
                : books.estimated(sheet, terms.ceiling().demand(), terms.input().tokens(), arrived.toString());
    }
}
