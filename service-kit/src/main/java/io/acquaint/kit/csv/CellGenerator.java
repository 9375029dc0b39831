package io.acquaint.kit.csv;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.base.GeneratorBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Takes a view as Jackson's serializers write it, member by member, and keeps its cells: so a cell
 * reads as the member does in every other answer, and no tree is made of a row. Lists of plain
 * values share a cell, with semicolons; anything else that has no columns of its own is JSON.
 */
final class CellGenerator extends GeneratorBase {

  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable String[] cells;
  private final boolean raw;
  private final Deque<ColumnPlace> around = new ArrayDeque<>();
  private ColumnPlace place;

  /** What is inside one cell: how deep, as JSON, and joined as long as it is a plain list. */
  private final StringWriter text = new StringWriter();

  private final JsonGenerator json;
  private final StringBuilder joined = new StringBuilder();
  private int depth;
  private int elements;
  private boolean plainList;

  CellGenerator(ObjectCodec codec, ColumnPlace root, int columns, boolean raw) throws IOException {
    super(0, codec);
    this.place = root;
    this.cells = new @Nullable String[columns];
    this.raw = raw;
    this.json = JSON.createGenerator(text).setRootValueSeparator(null);
  }

  /** Hands over the cells of the view written last, in the order of the columns, once. */
  @Nullable String[] take() {
    @Nullable String[] row = cells.clone();
    Arrays.fill(cells, null);
    return row;
  }

  @Override
  public void writeStartObject() throws IOException {
    if (depth == 0 && place.hasMembers()) {
      around.push(place);
    } else {
      begin(false);
      json.writeStartObject();
    }
  }

  @Override
  public void writeEndObject() throws IOException {
    if (depth == 0) {
      place = around.pop();
    } else {
      json.writeEndObject();
      end();
    }
  }

  @Override
  public void writeStartArray() throws IOException {
    begin(true);
    json.writeStartArray();
  }

  @Override
  public void writeEndArray() throws IOException {
    json.writeEndArray();
    end();
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    if (depth == 0) {
      place = around.element().member(name);
    } else {
      json.writeFieldName(name);
    }
  }

  @Override
  public void writeString(@Nullable String value) throws IOException {
    if (value == null) {
      writeNull();
      return;
    }
    if (depth > 0) {
      json.writeString(value);
    }
    value(value, false);
  }

  @Override
  public void writeString(char[] value, int offset, int length) throws IOException {
    writeString(new String(value, offset, length));
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    if (depth > 0) {
      json.writeBoolean(value);
    }
    value(Boolean.toString(value), false);
  }

  @Override
  public void writeNull() throws IOException {
    if (depth > 0) {
      json.writeNull();
      value("null", false);
    }
  }

  @Override
  public void writeNumber(int value) throws IOException {
    writeNumber((long) value);
  }

  @Override
  public void writeNumber(long value) throws IOException {
    number(Long.toString(value));
  }

  @Override
  public void writeNumber(BigInteger value) throws IOException {
    number(value.toString());
  }

  @Override
  public void writeNumber(BigDecimal value) throws IOException {
    number(value.toString());
  }

  @Override
  public void writeNumber(double value) throws IOException {
    number(Double.toString(value));
  }

  @Override
  public void writeNumber(float value) throws IOException {
    number(Float.toString(value));
  }

  @Override
  public void writeNumber(String encoded) throws IOException {
    number(encoded);
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length)
      throws IOException {
    writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
  }

  @Override
  public int writeBinary(Base64Variant variant, InputStream data, int length) throws IOException {
    byte[] bytes = length < 0 ? data.readAllBytes() : data.readNBytes(length);
    writeBinary(variant, bytes, 0, bytes.length);
    return bytes.length;
  }

  @Override
  public void writeRawUTF8String(byte[] value, int offset, int length) throws IOException {
    writeUTF8String(value, offset, length);
  }

  @Override
  public void writeUTF8String(byte[] value, int offset, int length) throws IOException {
    writeString(new String(value, offset, length, StandardCharsets.UTF_8));
  }

  /** JSON that was made elsewhere: a cell keeps it as it stands. */
  @Override
  public void writeRaw(String encoded) throws IOException {
    if (depth > 0) {
      json.writeRawValue(encoded);
    }
    value(encoded, false);
  }

  @Override
  public void writeRaw(String encoded, int offset, int length) throws IOException {
    writeRaw(encoded.substring(offset, offset + length));
  }

  @Override
  public void writeRaw(char[] encoded, int offset, int length) throws IOException {
    writeRaw(new String(encoded, offset, length));
  }

  @Override
  public void writeRaw(char encoded) throws IOException {
    writeRaw(String.valueOf(encoded));
  }

  @Override
  public void flush() {}

  @Override
  protected void _releaseBuffers() {}

  @Override
  protected void _verifyValueWrite(String what) {}

  private void number(String encoded) throws IOException {
    if (depth > 0) {
      json.writeNumber(encoded);
    }
    value(encoded, true);
  }

  private void value(String value, boolean number) {
    if (depth == 0) {
      put(value, number);
    } else if (depth == 1 && plainList) {
      if (elements++ > 0) {
        joined.append(';');
      }
      joined.append(value);
    }
  }

  private void put(String value, boolean number) {
    if (place.column() >= 0) {
      cells[place.column()] = raw || number ? value : SafeCell.of(value);
    }
  }

  private void begin(boolean list) {
    plainList = list && depth == 0;
    depth++;
  }

  private void end() throws IOException {
    if (--depth == 0) {
      json.flush();
      put(plainList ? joined.toString() : text.toString(), false);
      text.getBuffer().setLength(0);
      joined.setLength(0);
      elements = 0;
    }
  }
}
