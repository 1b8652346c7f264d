package io.magictunnel.discovery.trial;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs that are over. */
@ApplicationScoped
@Transactional
public class RunRepository {

    @PersistenceContext
    EntityManager entities;

    /** The newest first. */
    List<TestRun> newest(int most) {
        var runs = entities.createQuery("select r from StoredRun r order by r.startedAt desc, r.id", StoredRun.class)
                .setMaxResults(most)
                .getResultList();
        return runs.isEmpty() ? List.of() : withResults(runs);
    }

    Optional<TestRun> find(String id) {
        return Optional.ofNullable(entities.find(StoredRun.class, id))
                .map(run -> withResults(List.of(run)).getFirst());
    }

    List<Miss> missesOf(String runId) {
        return entities.createQuery(
                        "select m from StoredMiss m where m.runId = :run order by m.sentence, m.id", StoredMiss.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(StoredMiss::asMiss)
                .toList();
    }

    /** Keeps it, and of all runs only so many. */
    void add(TestRun run, Collection<Miss> misses, int keep) {
        entities.persist(new StoredRun(run));
        run.results().forEach((mode, recall) -> entities.persist(new StoredRecall(run.id(), mode, recall)));
        misses.forEach(miss -> entities.persist(new StoredMiss(run.id(), miss)));
        entities.flush();
        entities.createQuery("select r.id from StoredRun r order by r.startedAt desc, r.id", String.class)
                .setFirstResult(keep)
                .getResultList()
                .forEach(this::remove);
    }

    private void remove(String id) {
        for (var rows :
                List.of("StoredMiss m where m.runId", "StoredRecall m where m.runId", "StoredRun m where m.id")) {
            entities.createQuery("delete from %s = :id".formatted(rows))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    private List<TestRun> withResults(List<StoredRun> runs) {
        var results = entities.createQuery("select m from StoredRecall m where m.runId in :runs", StoredRecall.class)
                .setParameter("runs", runs.stream().map(StoredRun::id).toList())
                .getResultStream()
                .collect(groupingBy(StoredRecall::runId, toMap(StoredRecall::mode, StoredRecall::recall)));
        return runs.stream()
                .map(run -> run.asRun(results.getOrDefault(run.id(), Map.of())))
                .toList();
    }
}
