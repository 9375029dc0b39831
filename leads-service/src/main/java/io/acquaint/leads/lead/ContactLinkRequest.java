package io.acquaint.leads.lead;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to link a lead to: a contact, an account, or both. */
@ContactLinkRequest.Named
@Schema(description = "Whom to link the lead to; at least one of the two.")
record ContactLinkRequest(
    @Schema(description = "An existing contact.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID contactId,
    @Schema(description = "An existing account.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID accountId) {

  /** A link goes somewhere. */
  @Constraint(validatedBy = Check.class)
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Named {
    String message() default "a contact or an account is needed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Reports at the contact, which is the usual one. */
  static final class Check implements ConstraintValidator<Named, ContactLinkRequest> {
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
