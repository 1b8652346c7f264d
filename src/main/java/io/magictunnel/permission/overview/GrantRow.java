package io.magictunnel.permission.overview;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.StoredGrant;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * One line of the table of grants.
 *
 * @param who the name of the role, user or key, as people know it
 * @param target empty where the grant is about everything
 * @param sentence the whole decision in words
 */
public record GrantRow(
        String id,
        String subjectKind,
        String who,
        boolean allowed,
        String targetKind,
        String target,
        Instant since,
        String by,
        String sentence)
        implements Serializable {

    static GrantRow of(StoredGrant stored, String who) {
        var grant = stored.grant();
        return new GrantRow(
                stored.id(),
                grant.subject().kind().name().toLowerCase(Locale.ROOT),
                who,
                grant.effect() == Grant.Effect.ALLOW,
                grant.target().kind().name().toLowerCase(Locale.ROOT),
                grant.target().equals(Grant.Target.EVERYTHING)
                        ? ""
                        : grant.target().name(),
                stored.createdAt(),
                stored.createdBy(),
                grant.toString());
    }
}
