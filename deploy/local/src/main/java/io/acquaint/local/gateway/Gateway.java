package io.acquaint.local.gateway;

import io.acquaint.local.Ports;
import io.acquaint.local.Service;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The one address in front of the five services. Loopback only: it is for a developer's machine.
 */
public final class Gateway implements AutoCloseable {
  private static final int CONNECTIONS_PER_SERVICE = 256;
  private static final int EVENT_LOOPS = 2;
  private static final long PATIENCE_SECONDS = 15;
  private final Vertx vertx;

  private Gateway(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Listens on the gateway's port of {@code ports} and passes on to the services' ports. */
  public static Gateway start(Ports ports, boolean testClock) throws Exception {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
    vertx
        .deployVerticle(
            () -> new Front(ports, testClock), new DeploymentOptions().setInstances(EVENT_LOOPS))
        .toCompletionStage()
        .toCompletableFuture()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return new Gateway(vertx);
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** One event loop's share of the gateway. */
  private static final class Front extends AbstractVerticle {
    private final Ports ports;
    private final boolean testClock;
    private final Pages pages = new Pages();
    private final List<ServiceProxy> proxies = new ArrayList<>();

    Front(Ports ports, boolean testClock) {
      this.ports = ports;
      this.testClock = testClock;
    }

    @Override
    public void start(Promise<Void> started) {
      HttpClient client =
          vertx.createHttpClient(
              new HttpClientOptions()
                  .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                  .setKeepAliveTimeout(30)
                  .setConnectTimeout(2_000));
      for (Service service : Service.values()) {
        proxies.add(new ServiceProxy(service, ports.of(service), client));
      }
      HealthRoute health = new HealthRoute(ports, client);
      TestClockRoute clock = new TestClockRoute(ports, client);
      vertx
          .createHttpServer(
              new HttpServerOptions()
                  .setHost("127.0.0.1")
                  .setPort(ports.gateway())
                  // Over HTTP/2 a body may come without a length, which the proxy cannot pass on in
                  // HTTP/1.1.
                  .setHttp2ClearTextEnabled(false)
                  .setMaxInitialLineLength(16 * 1024)
                  .setMaxHeaderSize(32 * 1024))
          .requestHandler(request -> route(request, health, clock))
          .listen()
          .<Void>mapEmpty()
          .onComplete(started);
    }

    private void route(HttpServerRequest request, HealthRoute health, TestClockRoute clock) {
      String path = request.path();
      if (path == null) {
        GatewayProblem.unknownPath("such path").answer(request);
      } else if (path.equals(TestClockRoute.PATH) && testClock) {
        clock.handle(request);
      } else if (path.equals("/q/health") || path.equals("/q/health/ready")) {
        health.handle(request);
      } else {
        Optional<Service> service = Routing.serviceFor(path).or(() -> Routing.openApiOf(path));
        if (service.isPresent()) {
          proxies.get(service.get().ordinal()).handle(request);
        } else if (!pages.handle(request)) {
          GatewayProblem.unknownPath(path).answer(request);
        }
      }
    }
  }
}
