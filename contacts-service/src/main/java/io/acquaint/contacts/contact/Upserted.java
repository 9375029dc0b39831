package io.acquaint.contacts.contact;

/**
 * What became of a contact that was put.
 *
 * @param created whether it is new
 */
record Upserted(boolean created, ContactView contact) {}
