package io.acquaint.contacts.party;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time zone by its name in the IANA database. */
@Constraint(validatedBy = TimeZoneName.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneName {
  String message() default "must be a time zone of the IANA database, such as Europe/London";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says whether a text is such a name. */
  final class Check implements ConstraintValidator<TimeZoneName, String> {
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
      return name == null || NAMES.contains(name);
    }
  }
}
