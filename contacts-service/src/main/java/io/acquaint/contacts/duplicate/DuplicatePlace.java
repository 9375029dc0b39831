package io.acquaint.contacts.duplicate;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.token.TokenSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A place among the groups: the last one seen. Its key is a mail address or a name, so a token of
 * it is sealed.
 *
 * @param first the first part of the group's key
 * @param second the second part, in the form in which the database compares it
 */
record DuplicatePlace(DuplicateReason reason, String first, String second) {

  private static final TokenSeal SEAL = TokenSeal.forPurpose("duplicates");

  /**
   * @param whole whether all reasons are walked, not only this one
   */
  String seal(boolean whole) {
    var bytes = new ByteArrayOutputStream(64);
    try (var out = new DataOutputStream(bytes)) {
      out.writeBoolean(whole);
      out.writeUTF(reason.name());
      out.writeUTF(first);
      out.writeUTF(second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SEAL.seal(bytes.toByteArray());
  }

  /**
   * @throws ProblemException 400 when it is not ours, or of another walk
   */
  static DuplicatePlace open(String cursor, boolean whole) {
    return SEAL.open(cursor)
        .map(content -> read(content, whole))
        .orElseThrow(DuplicatePlace::refused);
  }

  private static DuplicatePlace read(byte[] content, boolean whole) {
    try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
      if (in.readBoolean() != whole) {
        throw refused();
      }
      return new DuplicatePlace(DuplicateReason.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException refused() {
    return Problems.badRequest(
        List.of(Finding.parameter("cursor", "invalid", "is not a cursor of this query")));
  }
}
