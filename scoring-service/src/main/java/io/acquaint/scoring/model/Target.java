package io.acquaint.scoring.model;

import io.acquaint.model.catalogue.Root;

/** Whose data a model looks at. */
public enum Target {
  /** Leads with a parent contact: that contact's data. */
  CONTACT(Root.CONTACT_LEAD),
  /** Leads with only a parent account: the account's data and what all its contacts did. */
  ACCOUNT(Root.ACCOUNT_LEAD);

  private final Root root;

  Target(Root root) {
    this.root = root;
  }

  /** What the conditions of its rules are asked about. */
  public Root root() {
    return root;
  }
}
