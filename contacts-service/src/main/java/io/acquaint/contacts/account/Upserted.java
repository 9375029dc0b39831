package io.acquaint.contacts.account;

/**
 * What became of an account that was put.
 *
 * @param created whether it is new
 */
record Upserted(boolean created, AccountView account) {}
