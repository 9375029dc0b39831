package io.acquaint.kit.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what a person typed into a {@code tsquery}: every word must occur, as a prefix. */
final class SearchWords {

  static final int MAX_LENGTH = 200;
  static final int MAX_WORDS = 10;

  private SearchWords() {}

  /** The tsquery text, or nothing when there is no word in it. */
  static Optional<String> read(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
  }

  /** SQL folds each word once more as the column was folded; here they only get their marks. */
  static String tsquery(String words) {
    return Arrays.stream(words.split(" "))
        .limit(MAX_WORDS)
        .map(word -> word + ":*")
        .collect(Collectors.joining(" & "));
  }
}
