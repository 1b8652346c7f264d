package io.magictunnel.security.account;

import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The users that are stored. */
@ApplicationScoped
@Transactional
public class UserRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(User user) {
        entities.persist(user);
        entities.flush();
    }

    public Optional<User> find(String id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }

    public Optional<User> findByName(String name) {
        return entities.createQuery("select u from User u where u.name = :name", User.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public List<User> all() {
        return entities.createQuery("select u from User u order by u.name", User.class)
                .getResultList();
    }

    public long count() {
        return entities.createQuery("select count(u) from User u", Long.class).getSingleResult();
    }

    /** The administrators, held until the transaction ends, so that two of them cannot remove each other. */
    public List<User> lockAdmins() {
        return entities.createQuery("select u from User u where u.role = :admin", User.class)
                .setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Removes a user with its keys and sessions. */
    public void remove(User user) {
        delete("delete from ApiKey k where k.owner.id = :user", user);
        delete("delete from SessionToken t where t.user.id = :user", user);
        entities.remove(entities.contains(user) ? user : entities.merge(user));
    }

    private void delete(String statement, User user) {
        entities.createQuery(statement).setParameter("user", user.id()).executeUpdate();
    }
}
