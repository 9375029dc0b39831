package io.acquaint.leads.lead;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A link goes somewhere: to a contact or an account. */
@Constraint(validatedBy = NamedParent.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamedParent {
  String message() default "a contact or an account is needed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports at the contact, which is the usual one. */
  final class Check implements ConstraintValidator<NamedParent, ContactLinkRequest> {
    @Override
    public boolean isValid(ContactLinkRequest link, ConstraintValidatorContext context) {
      if (link.contactId() != null || link.accountId() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("contactId")
          .addConstraintViolation();
      return false;
    }
  }
}
