package io.magictunnel.permission.overview;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.grant.Grants;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The dialog of admin/grants.xhtml that decides anew: who, whether, and what. It completes the names that exist. */
@Named
@ViewScoped
public class GrantFormPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    Grants grants;

    @Inject
    SubjectNames subjects;

    @Inject
    TargetNames targets;

    @Inject
    NoticePage notices;

    private SubjectKind subjectKind = SubjectKind.ROLE;
    private String subject = "";
    private Effect effect = Effect.ALLOW;
    private TargetKind targetKind = TargetKind.TOOL;
    private String target = "";

    public void add() {
        if (notices.attempt(() -> grants.put(caller.atLeast(Role.ADMIN), wanted()))) {
            notices.done("grants.added");
            subject = "";
            target = "";
        }
    }

    private Grant wanted() {
        return new Grant(
                new Grant.Subject(subjectKind, subject.strip()), new Grant.Target(targetKind, target.strip()), effect);
    }

    public List<Suggestion> getSubjects() {
        return Suggestion.of(subjects.of(subjectKind, caller.get()), subject);
    }

    public List<Suggestion> getTargets() {
        return Suggestion.of(targets.of(targetKind, caller.get()), target);
    }

    public List<SubjectKind> getSubjectKinds() {
        return List.of(SubjectKind.values());
    }

    /** The usual ones first. */
    public List<TargetKind> getTargetKinds() {
        return Arrays.asList(TargetKind.values()).reversed();
    }

    public List<Effect> getEffects() {
        return List.of(Effect.values());
    }

    public boolean isAboutEverything() {
        return targetKind == TargetKind.EVERYTHING;
    }

    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public void setSubjectKind(SubjectKind subjectKind) {
        this.subjectKind = subjectKind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Effect getEffect() {
        return effect;
    }

    public void setEffect(Effect effect) {
        this.effect = effect;
    }

    public TargetKind getTargetKind() {
        return targetKind;
    }

    public void setTargetKind(TargetKind targetKind) {
        this.targetKind = targetKind;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
