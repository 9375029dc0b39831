package io.acquaint.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Just enough HTTP/1.1 to read an answer of our own services and throw its body away. */
final class Http1 {

  private Http1() {}

  /** Reads one answer to its end and returns its status. */
  static int readAnswer(InputStream in) throws IOException {
    String statusLine = line(in);
    int status = Integer.parseInt(statusLine.substring(9, 12));
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).trim());
      } else if (header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
        chunked = true;
      }
    }
    if (chunked) {
      skipChunks(in);
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      in.skipNBytes(size);
      line(in);
    }
    line(in);
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(line(in).trim(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("connection closed inside an answer");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
