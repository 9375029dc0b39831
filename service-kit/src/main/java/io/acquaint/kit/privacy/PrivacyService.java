package io.acquaint.kit.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.health.ServiceName;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks every feature of this service. */
@ApplicationScoped
public class PrivacyService {

  private final List<PersonKnowledge> features;
  private final ServiceName service;
  private final ObjectMapper json;

  PrivacyService(@All List<PersonKnowledge> features, ServiceName service, ObjectMapper json) {
    this.features = features;
    this.service = service;
    this.json = json;
  }

  /** Everything that this service knows of the person. */
  @Transactional
  public PersonalData about(Person person) {
    Map<String, List<Object>> records = new LinkedHashMap<>();
    features.forEach(
        feature ->
            feature
                .about(person)
                .forEach(
                    (kind, some) ->
                        records
                            .computeIfAbsent(kind, none -> new ArrayList<>())
                            .addAll(some.stream().map(this::tree).toList())));
    return new PersonalData(service.name(), records);
  }

  /** Removes everything, in one transaction. */
  @Transactional
  public Removed erase(Person person) {
    Map<String, Long> removed = new LinkedHashMap<>();
    features.forEach(
        feature ->
            feature.erase(person).forEach((kind, count) -> removed.merge(kind, count, Long::sum)));
    return new Removed(service.name(), removed);
  }

  private Object tree(Object row) {
    return json.valueToTree(row);
  }
}
