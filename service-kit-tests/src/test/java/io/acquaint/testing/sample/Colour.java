package io.acquaint.testing.sample;

/** Colours a widget comes in. */
public enum Colour {
  RED,
  GREEN,
  BLUE
}
