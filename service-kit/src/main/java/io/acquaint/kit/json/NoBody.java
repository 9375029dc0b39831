package io.acquaint.kit.json;

/** The body of a request that has none to send: an object without any field. */
public record NoBody() {}
