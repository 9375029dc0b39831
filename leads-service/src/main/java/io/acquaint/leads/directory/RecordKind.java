package io.acquaint.leads.directory;

/** The two kinds of records that a lead can belong to. */
public enum RecordKind {
  CONTACT("contact", "known_contact", "/v1/contacts/"),
  ACCOUNT("account", "known_account", "/v1/accounts/");

  private final String noun;
  private final String table;
  private final String path;

  RecordKind(String noun, String table, String path) {
    this.noun = noun;
    this.table = table;
    this.path = path;
  }

  String noun() {
    return noun;
  }

  /** The table of known ids; a constant, never from outside. */
  public String table() {
    return table;
  }

  String path() {
    return path;
  }
}
