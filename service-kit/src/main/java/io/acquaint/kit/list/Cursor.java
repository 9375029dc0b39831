package io.acquaint.kit.list;

import io.acquaint.kit.token.TokenSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort values of the last row seen, bound to the query they belong to.
 *
 * @param fingerprint of collection, filter, order, view and search words
 * @param last one value per sort key
 */
record Cursor(String fingerprint, List<@Nullable String> last) {

  private static final TokenSeal SEAL = TokenSeal.forPurpose("cursor");

  String encode() {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(fingerprint);
      out.writeByte(last.size());
      for (String value : last) {
        out.writeBoolean(value != null);
        if (value != null) {
          out.writeUTF(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SEAL.seal(bytes.toByteArray());
  }

  static Optional<Cursor> decode(String token) {
    return SEAL.open(token).map(Cursor::read);
  }

  private static Cursor read(byte[] content) {
    try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
      String fingerprint = in.readUTF();
      int size = in.readByte();
      List<@Nullable String> last = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        last.add(in.readBoolean() ? in.readUTF() : null);
      }
      return new Cursor(fingerprint, last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
