package io.acquaint.contacts.party;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language as BCP 47 writes it, whose first part is a language of ISO 639. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
  String message() default "must be a language tag (BCP 47), such as en or pt-BR";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says whether a text is such a tag. */
  final class Check implements ConstraintValidator<LanguageTag, String> {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
      if (tag == null) {
        return true;
      }
      try {
        Locale locale = new Locale.Builder().setLanguageTag(tag).build();
        // Three-letter languages have no list in the JDK; their form was checked by the builder.
        return locale.getLanguage().length() == 3 || LANGUAGES.contains(locale.getLanguage());
      } catch (IllformedLocaleException notATag) {
        return false;
      }
    }
  }
}
