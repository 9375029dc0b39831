package io.acquaint.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A closed-loop HTTP/1.1 load generator that costs little itself, since it shares two cores with
 * what it measures: one blocking connection per client, requests prepared as bytes.
 */
final class HttpLoad {

  /**
   * What one run did.
   *
   * @param perSecond answered requests per second
   * @param p50 median latency
   * @param p99 latency that 99 of 100 stay below
   * @param unexpected answers with another status than the expected one
   */
  record Result(double perSecond, Duration p50, Duration p99, long unexpected) {}

  private final String host;
  private final int port;
  private final int clients;
  private final int expectedStatus;

  HttpLoad(String host, int port, int clients, int expectedStatus) {
    this.host = host;
    this.port = port;
    this.clients = clients;
    this.expectedStatus = expectedStatus;
  }

  /** Builds the bytes of a request. */
  static byte[] request(String method, String path, String host, String token, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nAccept: application/json\r\n"
            + (content.length == 0 ? "" : "Content-Type: application/json\r\n")
            + "Content-Length: "
            + content.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(start, start.length + content.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }

  /** Sends requests for the given time; the number given to the source grows per request. */
  Result run(Duration time, LongFunction<byte[]> requests) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<Client> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Client client = new Client(i, end, requests);
      all.add(client);
      threads.add(Thread.ofPlatform().start(client));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long[] latencies =
        all.stream().flatMapToLong(c -> Arrays.stream(c.latencies, 0, c.done)).sorted().toArray();
    long unexpected = all.stream().mapToLong(c -> c.unexpected).sum();
    if (latencies.length == 0) {
      throw new IllegalStateException("no request was answered");
    }
    return new Result(
        latencies.length / (time.toNanos() / 1e9),
        Duration.ofNanos(latencies[latencies.length / 2]),
        Duration.ofNanos(latencies[(int) (latencies.length * 0.99)]),
        unexpected);
  }

  private final class Client implements Runnable {
    private final int number;
    private final long end;
    private final LongFunction<byte[]> requests;
    private long[] latencies = new long[1 << 14];
    private int done;
    private long unexpected;

    Client(int number, long end, LongFunction<byte[]> requests) {
      this.number = number;
      this.end = end;
      this.requests = requests;
    }

    @Override
    public void run() {
      try (Socket socket = new Socket()) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(host, port), 5_000);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
        for (long n = number; System.nanoTime() < end; n += clients) {
          byte[] request = requests.apply(n);
          long sent = System.nanoTime();
          out.write(request);
          int status = Http1.readAnswer(in);
          record(System.nanoTime() - sent, status);
        }
      } catch (IOException e) {
        unexpected++;
      }
    }

    private void record(long nanos, int status) {
      if (status != expectedStatus) {
        unexpected++;
        return;
      }
      if (done == latencies.length) {
        latencies = Arrays.copyOf(latencies, done * 2);
      }
      latencies[done++] = nanos;
    }
  }
}
