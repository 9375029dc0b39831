package io.acquaint.leads.prospect;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country as ISO 3166 alpha-2 writes it: two capital letters. */
@Constraint(validatedBy = CountryCode.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {
  String message() default "must be a country code of two letters (ISO 3166 alpha-2), such as GB";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says whether a text is such a code. */
  final class Check implements ConstraintValidator<CountryCode, String> {
    private static final Set<String> CODES =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || CODES.contains(code);
    }
  }
}
