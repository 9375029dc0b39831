package io.acquaint.kit.changes;

import io.acquaint.kit.token.TokenSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change token says: the place in the feed, and the filter that the feed was begun with.
 *
 * @param scope of whom the feed is told, if it is not everybody's
 * @param filter the parameters that select rows, fixed from the beginning
 * @param asOf when everything before the place was known to be delivered; tokens age from here
 */
record ChangePosition(
    String collection,
    @Nullable UUID scope,
    Map<String, List<String>> filter,
    Instant asOf,
    Place place) {

  private static final TokenSeal SEAL = TokenSeal.forPurpose("changes");
  private static final byte WALKING = 1;
  private static final byte FOLLOWING = 2;

  /** Stands between the collection and the scope; in no collection's name. */
  private static final String OF = " of ";

  /** Where in the feed. */
  sealed interface Place {}

  /**
   * The first phase: through the rows as they are, by id.
   *
   * @param startXid the oldest transaction that was running when the walk began; all entries from
   *     it on follow after the walk
   * @param after the last id delivered
   * @param upTo the highest id when the walk began; younger rows are entries
   */
  record Walking(long startXid, @Nullable UUID after, UUID upTo) implements Place {}

  /** The second phase: through the entries, in commit order. The place is after this entry. */
  record Following(long xid, long seq) implements Place {}

  ChangePosition at(Place newPlace, Instant newAsOf) {
    return new ChangePosition(collection, scope, filter, newAsOf, newPlace);
  }

  String encode() {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(scope == null ? collection : collection + OF + scope);
      out.writeLong(asOf.toEpochMilli());
      switch (place) {
        case Walking walking -> {
          out.writeByte(WALKING);
          out.writeLong(walking.startXid());
          out.writeUTF(walking.after() == null ? "" : walking.after().toString());
          out.writeUTF(walking.upTo().toString());
        }
        case Following following -> {
          out.writeByte(FOLLOWING);
          out.writeLong(following.xid());
          out.writeLong(following.seq());
        }
      }
      out.writeByte(filter.size());
      for (Map.Entry<String, List<String>> parameter : filter.entrySet()) {
        out.writeUTF(parameter.getKey());
        out.writeByte(parameter.getValue().size());
        for (String value : parameter.getValue()) {
          out.writeUTF(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SEAL.seal(bytes.toByteArray());
  }

  static Optional<ChangePosition> decode(String token) {
    return SEAL.open(token).map(ChangePosition::read);
  }

  private static ChangePosition read(byte[] content) {
    try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
      String[] feed = in.readUTF().split(OF, 2);
      Instant asOf = Instant.ofEpochMilli(in.readLong());
      Place place = in.readByte() == WALKING ? walking(in) : following(in);
      Map<String, List<String>> filter = new TreeMap<>();
      for (int parameters = in.readByte(); parameters > 0; parameters--) {
        String name = in.readUTF();
        List<String> values = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
          values.add(in.readUTF());
        }
        filter.put(name, values);
      }
      return new ChangePosition(
          feed[0], feed.length == 1 ? null : UUID.fromString(feed[1]), filter, asOf, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place walking(DataInputStream in) throws IOException {
    long startXid = in.readLong();
    String after = in.readUTF();
    return new Walking(
        startXid, after.isEmpty() ? null : UUID.fromString(after), UUID.fromString(in.readUTF()));
  }

  private static Place following(DataInputStream in) throws IOException {
    return new Following(in.readLong(), in.readLong());
  }
}
