package io.magictunnel.enhancement.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.magictunnel.enhancement.proof.Trial.Answer;
import io.magictunnel.enhancement.proof.Trial.Place;
import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides by what came of the questions. New words win where neither their own tool comes first less often than before, nor any
 * of its neighbours.
 */
final class Judgement {

    private static final int MOST_EXAMPLES = 5;
    /** What a person typed stays between that person and the gateway. */
    private static final String SOMEBODYS = "(a request that somebody made)";

    private final ToolName tool;
    private final Trial trial;
    private final int asked;

    /** @param asked how many questions there were, whether there was time for them or not */
    Judgement(ToolName tool, Trial trial, int asked) {
        this.tool = tool;
        this.trial = trial;
        this.asked = asked;
    }

    Verdict verdict() {
        var own = answers(answer -> answer.question().about().equals(tool));
        var others = answers(answer -> !answer.question().about().equals(tool));
        var loss = isWorse(own) ? Optional.of(said(own)) : neighbourThatLoses(others);
        var reason = loss.orElseGet(() -> said(own) + (others.isEmpty() ? "" : "; no neighbour loses"));
        return new Verdict(
                loss.isEmpty(),
                reason + "." + restrictions(),
                findability(own),
                findability(others),
                trial.meaning(),
                trial.answers().stream()
                        .filter(Judgement::fellBehind)
                        .limit(MOST_EXAMPLES)
                        .map(Judgement::example)
                        .toList());
    }

    private List<Answer> answers(Predicate<Answer> which) {
        return trial.answers().stream().filter(which).toList();
    }

    private static Optional<String> neighbourThatLoses(List<Answer> others) {
        var byTool =
                others.stream().collect(groupingBy(answer -> answer.question().about(), TreeMap::new, toList()));
        return byTool.entrySet().stream()
                .filter(entry -> isWorse(entry.getValue()))
                .findFirst()
                .map(entry -> "Its neighbour '%s' would lose: %s".formatted(entry.getKey(), counted(entry.getValue())));
    }

    private static boolean isWorse(List<Answer> answers) {
        return hits(answers, Answer::after) < hits(answers, Answer::before);
    }

    private static String said(List<Answer> own) {
        return "The tool comes " + counted(own);
    }

    private static String counted(List<Answer> answers) {
        var before = hits(answers, Answer::before);
        var after = hits(answers, Answer::after);
        return "first for %d of %d questions, %s"
                .formatted(
                        after, answers.size(), after == before ? "as before" : "and for %d before".formatted(before));
    }

    private String restrictions() {
        var missed = asked - trial.answers().size();
        return (trial.meaning() ? "" : " Tools were compared by words alone, as their meanings are not known yet.")
                + (missed > 0 ? " There was no time for %d of %d questions.".formatted(missed, asked) : "");
    }

    private static Findability findability(List<Answer> answers) {
        return answers.isEmpty()
                ? Findability.UNASKED
                : new Findability(
                        answers.size(),
                        share(hits(answers, Answer::before), answers),
                        share(hits(answers, Answer::after), answers),
                        mrr(answers, Answer::before),
                        mrr(answers, Answer::after));
    }

    private static int hits(List<Answer> answers, Function<Answer, Place> when) {
        return (int) answers.stream().map(when).filter(Place::isHit).count();
    }

    private static double share(int hits, List<Answer> answers) {
        return rounded((double) hits / answers.size());
    }

    private static double mrr(List<Answer> answers, Function<Answer, Place> when) {
        return rounded(answers.stream()
                .map(when)
                .mapToDouble(Place::reciprocal)
                .average()
                .orElse(0));
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static boolean fellBehind(Answer answer) {
        return answer.after().reciprocal() < answer.before().reciprocal();
    }

    private static CounterExample example(Answer answer) {
        var question = answer.question();
        return new CounterExample(
                question.source() == QuestionSource.CHOSEN ? SOMEBODYS : question.sentence(),
                question.source(),
                question.about().value(),
                answer.before().first(),
                answer.after().first());
    }
}
