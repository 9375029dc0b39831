package io.acquaint.contracts.sendability;

import java.util.Arrays;
import java.util.List;

/** Why a contact may not be mailed; each is one rule, and all that apply are answered. */
public enum Reason {
  /** There is no such contact. Only in answers about many. */
  UNKNOWN_CONTACT {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return false; // there are no facts to look at
    }
  },
  /** The contact is not active, or was merged into another. */
  INACTIVE {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.active();
    }
  },
  /** The contact has no mail address. */
  NO_EMAIL {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.hasEmail();
    }
  },
  /** The contact wants no mail at all. */
  DO_NOT_EMAIL {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.wantsEmail();
    }
  },
  /** The contact opted out of bulk mail: neither marketing nor its lists reach it. */
  DO_NOT_BULK_EMAIL {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose.isBulk() && !facts.wantsBulkEmail();
    }
  },
  /** The contact has not agreed to this kind of mail. */
  CONSENT_TOO_LOW {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return facts.consent().compareTo(purpose.needed()) < 0;
    }
  },
  /** The contact is not on the list. */
  NOT_SUBSCRIBED {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose == MailPurpose.SUBSCRIPTION && !facts.subscribed();
    }
  },
  /** The address bounced or reported us; see /v1/suppressions. */
  SUPPRESSED_ADDRESS {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return facts.suppressed();
    }
  },
  /** A minor without an active guardian gets nothing but transactional mail. */
  CHILD {
    @Override
    public boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose.isBulk() && facts.child() && !facts.guarded();
    }
  };

  /** Whether this rule forbids the mail. */
  public abstract boolean forbids(MailPurpose purpose, Facts facts);

  /** Every reason against a mail; empty if it is allowed. */
  public static List<Reason> against(MailPurpose purpose, Facts facts) {
    return Arrays.stream(values()).filter(reason -> reason.forbids(purpose, facts)).toList();
  }
}
