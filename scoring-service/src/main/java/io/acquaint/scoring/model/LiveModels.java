package io.acquaint.scoring.model;

import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.picture.KnownCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The models that score now. Their versions, and those of registered attributes, are asked in every
 * batch, so that all replicas agree at once; conditions are parsed only when a version is new.
 */
@ApplicationScoped
public class LiveModels {
  /** A key of our own among PostgreSQL's advisory locks: which models score. */
  private static final long LOCK = 0x5c0_41_4eL;

  private static final String SIGNATURE =
      """
      select coalesce(string_agg(id || ':' || version, ',' order by id), '')
          || '/' || %s as signature
      from scoring_model where status = 'LIVE' or activation_id is not null
      """
          .formatted(KnownCatalogue.SIGNATURE);

  private record Parsed(String signature, List<LiveModel> models) {}

  private final DSLContext db;
  private final ModelRepository models;
  private final Catalogues catalogues;
  private volatile @Nullable Parsed parsed;

  LiveModels(DSLContext db, ModelRepository models, Catalogues catalogues) {
    this.db = db;
    this.models = models;
    this.catalogues = catalogues;
  }

  /**
   * Live models and those whose activation is under way. Until the transaction ends nobody changes
   * which these are.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<LiveModel> hold() {
    db.fetch("select pg_advisory_xact_lock_shared(?)", LOCK);
    return all();
  }

  /** Waits until every batch that holds the models has ended, and keeps others out until commit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change() {
    db.fetch("select pg_advisory_xact_lock(?)", LOCK);
  }

  /** Live models and those whose activation is under way. */
  @Transactional
  public List<LiveModel> all() {
    String signature = db.fetchSingle(SIGNATURE).get("signature", String.class);
    Parsed known = parsed;
    if (known == null || !known.signature().equals(signature)) {
      known = new Parsed(signature, parse(models.scoring()));
      parsed = known;
    }
    return known.models();
  }

  /** The models whose scores may be seen. */
  @Transactional
  public List<LiveModel> visible() {
    return all().stream().filter(model -> !model.staged()).toList();
  }

  /** A model by what its scores are stored under. */
  @Transactional
  public Optional<LiveModel> byScoreKey(UUID key) {
    return all().stream().filter(model -> model.scoreKey().equals(key)).findFirst();
  }

  private List<LiveModel> parse(List<ScoringModel> scoring) {
    List<LiveModel> found = new ArrayList<>();
    for (ScoringModel model : scoring) {
      if (model.status == ModelStatus.LIVE && model.liveDefinition != null) {
        found.add(parse(model, model.id, model.liveVersion, model.liveDefinition));
      }
      if (model.activationId != null && model.nextDefinition != null) {
        found.add(parse(model, model.activationId, model.liveVersion + 1, model.nextDefinition));
      }
    }
    return List.copyOf(found);
  }

  private LiveModel parse(ScoringModel model, UUID scoreKey, int version, Definition definition) {
    Catalogue catalogue = catalogues.of(definition.target());
    return new LiveModel(
        model.id,
        scoreKey,
        model.name,
        version,
        definition,
        definition.rules().stream()
            .map(rule -> Conditions.stored(rule.when(), catalogue))
            .toList());
  }
}
