package io.acquaint.contacts.sendability;

/** Why a contact may not be mailed; each is one rule, and all that apply are answered. */
public enum Reason {
  /** There is no such contact. Only in answers about many. */
  UNKNOWN_CONTACT {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return false; // there are no facts to look at
    }
  },
  /** The contact is not active, or was merged into another. */
  INACTIVE {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.active();
    }
  },
  /** The contact has no mail address. */
  NO_EMAIL {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.hasEmail();
    }
  },
  /** The contact wants no mail at all. */
  DO_NOT_EMAIL {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return !facts.wantsEmail();
    }
  },
  /** The contact opted out of bulk mail: neither marketing nor its lists reach it. */
  DO_NOT_BULK_EMAIL {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose.isBulk() && !facts.wantsBulkEmail();
    }
  },
  /** The contact has not agreed to this kind of mail. */
  CONSENT_TOO_LOW {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return facts.consent().compareTo(purpose.needed()) < 0;
    }
  },
  /** The contact is not on the list. */
  NOT_SUBSCRIBED {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose == MailPurpose.SUBSCRIPTION && !facts.subscribed();
    }
  },
  /** The address bounced or reported us; see /v1/suppressions. */
  SUPPRESSED_ADDRESS {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return facts.suppressed();
    }
  },
  /** A minor without an active guardian gets nothing but transactional mail. */
  CHILD {
    @Override
    boolean forbids(MailPurpose purpose, Facts facts) {
      return purpose.isBulk() && facts.child() && !facts.guarded();
    }
  };

  /** Whether this rule forbids the mail. */
  abstract boolean forbids(MailPurpose purpose, Facts facts);
}
