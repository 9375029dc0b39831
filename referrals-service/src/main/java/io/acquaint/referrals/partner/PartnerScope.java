package io.acquaint.referrals.partner;

import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The one place that decides which partner's rows a caller sees: staff all of them, everybody whose
 * token belongs to a partner that partner's, and a partner role without a partner none.
 */
@ApplicationScoped
public class PartnerScope {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Caller caller;

  PartnerScope(Caller caller) {
    this.caller = caller;
  }

  /** Whether the caller works for the organisation that runs this system. */
  public boolean isStaff() {
    return caller.partnerId().isEmpty()
        && !caller.hasRole(Roles.PARTNER_ADMIN)
        && !caller.hasRole(Roles.PARTNER_USER);
  }

  /** The partner the caller belongs to; an id that no partner has if it is none. */
  public UUID own() {
    return caller.partnerId().orElse(NOBODY);
  }

  /** Whether the caller sees what belongs to this partner. */
  public boolean sees(UUID partner) {
    return isStaff() || own().equals(partner);
  }

  /** The condition that a listed row must fulfil: one of its columns names the caller's partner. */
  public Condition rows(String... columns) {
    if (isStaff()) {
      return DSL.noCondition();
    }
    Condition any = DSL.falseCondition();
    for (String column : columns) {
      any = any.or(DSL.condition("t." + column + " = ?", own()));
    }
    return any;
  }
}
