package io.acquaint.kit.intake;

/**
 * Which records may be recognised, and which of several is: SQL over the row {@code t}, constants
 * of the program.
 *
 * @param id who is answered for a row
 * @param condition on the rows that count
 * @param order the first one is answered
 */
public record Candidates(String id, String condition, String order) {}
