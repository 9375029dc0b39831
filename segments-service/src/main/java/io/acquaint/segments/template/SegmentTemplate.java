package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A template: what comes with the product stays as it is. */
@Entity
@Table(name = "segment_template")
public class SegmentTemplate {
  @Id UUID id;

  @Column long version;

  @Column String name;

  @Column @Nullable String description;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  JsonNode condition;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  List<TemplateParameter> parameters;

  @Column boolean shipped;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected SegmentTemplate() {}

  static SegmentTemplate of(TemplateId id, TemplateRequest request, Instant now) {
    SegmentTemplate template = new SegmentTemplate();
    template.id = id.value();
    template.createdAt = now;
    template.take(request, now);
    return template;
  }

  void edit(TemplateRequest request, Instant now) {
    demandOwn();
    take(request, now);
  }

  /** Refuses to touch what came with the product. */
  void demandOwn() {
    if (shipped) {
      throw TemplateProblems.shipped(this);
    }
  }

  TemplateId id() {
    return new TemplateId(id);
  }

  TemplateRequest asRequest() {
    return new TemplateRequest(name, description, condition, parameters);
  }

  private void take(TemplateRequest request, Instant now) {
    name = request.name();
    description = request.description();
    condition = request.condition();
    parameters = request.parametersOrNone();
    updatedAt = now;
    version++;
  }
}
