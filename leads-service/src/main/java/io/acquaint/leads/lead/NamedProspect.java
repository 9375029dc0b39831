package io.acquaint.leads.lead;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A lead says at least who it is about: a last name or a company. */
@Constraint(validatedBy = NamedProspect.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamedProspect {
  String message() default "a last name or a company is needed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports at the last name, which is where a form would show it. */
  final class Check implements ConstraintValidator<NamedProspect, LeadRequest> {
    @Override
    public boolean isValid(LeadRequest lead, ConstraintValidatorContext context) {
      if (lead.lastName() != null || lead.company() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("lastName")
          .addConstraintViolation();
      return false;
    }
  }
}
