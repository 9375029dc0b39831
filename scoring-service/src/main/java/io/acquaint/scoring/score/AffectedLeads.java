package io.acquaint.scoring.score;

import io.acquaint.model.condition.Dependencies;
import io.acquaint.model.condition.Trigger;
import io.acquaint.model.evaluation.DependencyIndex;
import io.acquaint.model.evaluation.DependencyIndex.Affected;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Which leads a batch of changes can give other scores, per model that mentions what changed. */
@ApplicationScoped
class AffectedLeads {
  private record RuleKey(LiveModel model, int rule) {}

  private record Index(List<LiveModel> models, DependencyIndex<RuleKey> entries) {}

  private final LeadReader leads;
  private volatile @Nullable Index index;

  AffectedLeads(LeadReader leads) {
    this.leads = leads;
  }

  Map<LiveModel, Set<UUID>> of(ChangeSet changes, List<LiveModel> models, DSLContext db) {
    Map<LiveModel, Set<UUID>> found = new LinkedHashMap<>();
    indexOf(models)
        .entries()
        .affected(changes, db)
        .forEach(
            (key, affected) ->
                found
                    .computeIfAbsent(key.model(), model -> new HashSet<>())
                    .addAll(leadsOf(key.model(), affected, db)));
    return found;
  }

  /** The models with a rule that asks about one of the custom attributes. */
  static List<LiveModel> askingAbout(Set<Trigger.FieldChanged> attributes, List<LiveModel> models) {
    return models.stream()
        .filter(
            model ->
                model.conditions().stream()
                    .anyMatch(
                        rule ->
                            !Collections.disjoint(rule.dependencies().attributes(), attributes)))
        .toList();
  }

  private Set<UUID> leadsOf(LiveModel model, Affected affected, DSLContext db) {
    Set<UUID> ids = new HashSet<>(affected.leads());
    ids.addAll(
        model.definition().target() == Target.CONTACT
            ? leads.ofContacts(db, affected.subjects())
            : leads.ofAccounts(db, affected.subjects()));
    if (!affected.accounts().isEmpty()) {
      ids.addAll(leads.aboutAccounts(db, affected.accounts()));
    }
    return ids;
  }

  private Index indexOf(List<LiveModel> models) {
    Index known = index;
    if (known == null || known.models() != models) {
      Map<RuleKey, Dependencies> all = new HashMap<>();
      for (LiveModel model : models) {
        for (int i = 0; i < model.conditions().size(); i++) {
          all.put(new RuleKey(model, i), model.conditions().get(i).dependencies());
        }
      }
      known = new Index(models, DependencyIndex.of(all));
      index = known;
    }
    return known;
  }
}
