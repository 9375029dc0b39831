package io.acquaint.kit.openapi;

import io.acquaint.kit.problem.ProblemMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** The members of problems that only this service knows, as {@link ProblemMember} tells them. */
final class ProblemMembers implements Rule {
  private static final DotName MEMBER = DotName.createSimple(ProblemMember.class);
  private static final DotName TEXT = DotName.createSimple(String.class);
  private static final DotName ID = DotName.createSimple(UUID.class);

  private final IndexView index;

  ProblemMembers(IndexView index) {
    this.index = index;
  }

  @Override
  public void apply(Draft draft) {
    Schema problem = draft.schema("Problem").orElseThrow();
    index.getAnnotationsWithRepeatable(MEMBER, index).stream()
        .sorted((one, other) -> name(one).compareTo(name(other)))
        .forEach(member -> problem.addProperty(name(member), schema(member)));
  }

  private static String name(AnnotationInstance member) {
    return member.value("name").asString();
  }

  private Schema schema(AnnotationInstance member) {
    Schema value = value(typeOf(member));
    String example = member.value("example").asString();
    Schema described = value;
    if (member.valueWithDefault(index, "list").asBoolean()) {
      described = OASFactory.createSchema().addType(SchemaType.ARRAY).items(value);
      value.addExample(example).description("One of them.");
      described.addExample(List.of(example));
    } else {
      value.addExample(example);
    }
    return described.description(member.value("description").asString());
  }

  private static DotName typeOf(AnnotationInstance member) {
    return Optional.ofNullable(member.value("type"))
        .map(AnnotationValue::asClass)
        .map(Type::name)
        .orElse(TEXT);
  }

  private Schema value(DotName type) {
    Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
    if (type.equals(ID)) {
      return text.format("uuid");
    }
    if (!type.equals(TEXT)) {
      index.getClassByName(type).unsortedFields().stream()
          .filter(FieldInfo::isEnumConstant)
          .map(FieldInfo::name)
          .forEach(text::addEnumeration);
    }
    return text;
  }
}
