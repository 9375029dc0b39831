package io.acquaint.model.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as English that a marketer reads. The sentences of two different conditions are never
 * the same: numbers say which sentence belongs to which, parentheses do so inside of one, and what
 * is quoted is as the marketer wrote it.
 */
public final class PlainWords {

  /** In words about one node; a list of sentences has all values. */
  private static final Phrases SHORT = new Phrases(10);

  private static final Phrases FULL = new Phrases(Integer.MAX_VALUE);

  /**
   * One line.
   *
   * @param number where it belongs, such as {@code 2.1.}: the first below the second; empty for the
   *     whole condition
   */
  public record Sentence(String pointer, String number, String text) {

    /** The number and the text. */
    public String line() {
      return number.isEmpty() ? text : number + " " + text;
    }
  }

  private PlainWords() {}

  /** One sentence per node, parents before children. */
  public static List<Sentence> sentences(ParsedCondition condition) {
    List<Sentence> lines = new ArrayList<>();
    collect(condition.tree(), "", "", lines);
    return lines;
  }

  private static void collect(Node node, String pointer, String number, List<Sentence> to) {
    to.add(new Sentence(pointer, number, FULL.sentence(node)));
    List<Node> children = children(node);
    for (int i = 0; i < children.size(); i++) {
      collect(children.get(i), childPointer(node, pointer, i), number + (i + 1) + ".", to);
    }
  }

  /** The children that are nodes about the same record. */
  public static List<Node> children(Node node) {
    return switch (node) {
      case Node.All(List<Node> children) -> children;
      case Node.Any(List<Node> children) -> children;
      case Node.Not(Node child) -> List.of(child);
      case Node.FieldTest f -> List.of();
      case Node.Related r -> List.of();
      case Node.Interaction i -> List.of();
      case Node.SegmentRef s -> List.of();
      case Node.Sequence s -> List.of();
    };
  }

  /** The JSON Pointer of a child. */
  public static String childPointer(Node parent, String pointer, int index) {
    return switch (parent) {
      case Node.All a -> pointer + "/all/" + index;
      case Node.Any a -> pointer + "/any/" + index;
      case Node.Not n -> pointer + "/not";
      case Node.FieldTest f -> pointer;
      case Node.Related r -> pointer + "/where";
      case Node.Interaction i -> pointer + "/where";
      case Node.SegmentRef s -> pointer;
      case Node.Sequence s -> pointer + "/sequence/" + index;
    };
  }

  /** One node in words; of a composite only how its children belong together. */
  public static String words(Node node) {
    return SHORT.sentence(node);
  }

  /** One step of a sequence in words. */
  public static String words(Node.Step step) {
    return SHORT.sentence(step);
  }
}
