package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the rules, with what was learnt on the way.
 *
 * @param companyName the name of the account it names
 */
record Admitted(
    ContactRequest request,
    @Nullable PhoneNumber phone,
    @Nullable PhoneNumber mobilePhone,
    @Nullable String companyName) {}
