package io.acquaint.contracts.sendability;

/**
 * What the rules look at, of one contact.
 *
 * @param guarded whether a guardian who is active stands behind it
 * @param subscribed whether it is on the list in question
 */
public record Facts(
    boolean active,
    boolean hasEmail,
    boolean wantsEmail,
    boolean wantsBulkEmail,
    ConsentLevel consent,
    boolean child,
    boolean guarded,
    boolean subscribed,
    boolean suppressed) {}
