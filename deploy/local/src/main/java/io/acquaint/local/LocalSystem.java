package io.acquaint.local;

import io.acquaint.local.gateway.Gateway;
import io.acquaint.local.infra.Databases;
import io.acquaint.local.infra.Infra;
import io.acquaint.local.infra.LocalKafka;
import io.acquaint.local.infra.LocalPostgres;
import io.acquaint.local.process.AotCache;
import io.acquaint.local.process.ProcessBook;
import io.acquaint.local.process.Program;
import io.acquaint.local.process.Running;
import io.acquaint.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The running whole: PostgreSQL and Kafka together, then one service after the other, and beside
 * them the gateway. Stops in the opposite order. A service's start keeps two cores busy, one with
 * the program and one with compiling it; two services at once would each take twice as long.
 */
final class LocalSystem {
  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final int REHEARSALS_AT_A_TIME = 2;
  private static final int LOG_LINES = 20;
  private static final List<Service> START_ORDER =
      List.of(
          Service.CONTACTS, Service.LEADS, Service.SCORING, Service.SEGMENTS, Service.REFERRALS);

  private final Ports ports;
  private final Options options;
  private final Infra infra;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final ServicePrograms services;
  private final Supervisor supervisor;
  private final Console console;
  private final InstantSource clock;
  private final Probe probe = new Probe();
  private volatile @Nullable Gateway gateway;
  private volatile boolean started;
  private volatile boolean stopping;

  LocalSystem(
      Path root,
      Home home,
      Ports ports,
      Options options,
      Infra infra,
      Console console,
      InstantSource clock) {
    this.ports = ports;
    this.options = options;
    this.infra = infra;
    this.console = console;
    this.clock = clock;
    this.postgres = new LocalPostgres(home, ports.postgres(), infra.adminPassword());
    this.kafka = new LocalKafka(root, home, ports.kafka(), ports.kafkaController());
    this.services = new ServicePrograms(root, home, ports, infra, options.testClock());
    this.supervisor = new Supervisor(new ProcessBook(home.run()), this::endedUnasked);
  }

  /** Starts everything; whatever fails first is thrown, with the rest still running. */
  void start() throws Exception {
    List<String> missing = services.notBuilt();
    if (!missing.isEmpty()) {
      throw new UsageException(
          "not built: " + String.join(", ", missing) + "; run ./acquaint build");
    }
    if (!infra.external()) {
      together(2, List.of(this::startPostgres, this::startKafka));
    } else {
      checkExternal();
    }
    ensureDatabases();
    List<Callable<Object>> rehearsals = new ArrayList<>();
    for (Service service : START_ORDER) {
      rehearsals.add(() -> rehearse(service));
    }
    together(REHEARSALS_AT_A_TIME, rehearsals);
    together(2, List.of(this::startGateway, this::startServices));
    started = true;
  }

  /** Stops one component if it runs, and starts it. */
  void restart(String name) throws Exception {
    Service service = Service.named(name).orElse(null);
    String component = service != null ? service.component() : name;
    supervisor.stop(component);
    if (service != null) {
      startService(service);
    } else {
      switch (name) {
        case "postgresql" -> startPostgres();
        case "kafka" -> startKafka();
        default -> throw new UsageException("there is no component " + name);
      }
    }
  }

  /** Stops everything, in order; calling it again does nothing. */
  synchronized void stop() {
    if (stopping) {
      return;
    }
    stopping = true;
    supervisor.expectTheEnd();
    Gateway front = gateway;
    if (front != null) {
      try {
        front.close();
      } catch (Exception e) {
        console.say("gateway did not close in time: " + e);
      }
    }
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : START_ORDER) {
        all.execute(() -> supervisor.stop(service.component()));
      }
    }
    supervisor.stop("kafka");
    supervisor.stop("postgresql");
  }

  private Object startPostgres() throws Exception {
    Databases databases = new Databases(infra);
    for (int attempt = 1; ; attempt++) {
      try {
        return await(postgres.prepare(), databases::reachable);
      } catch (StartFailure e) {
        // The children of a server that was killed need a moment to notice and to let go of its
        // memory.
        boolean held =
            e.report().contains("shared memory block") && e.report().contains("still in use");
        if (!held || attempt == 10) {
          throw e;
        }
        Polling.pause(Duration.ofMillis(500));
      }
    }
  }

  private Object startKafka() throws Exception {
    Program program = kafka.prepare();
    AotCache cache = kafka.aotCache();
    BooleanSupplier ready = () -> probe.connects(infra.kafka());
    if (!started) {
      rehearse(program, cache, ready);
    }
    return await(program.withJvmOptions(cache.using()), ready);
  }

  private Object rehearse(Service service) throws Exception {
    Program program = services.program(service, clock.instant());
    rehearse(program, services.aotCache(service), () -> probe.ready(ports.of(service)));
    return program;
  }

  private Object startServices() throws Exception {
    for (Service service : START_ORDER) {
      startService(service);
    }
    return services;
  }

  private Object startGateway() throws Exception {
    Gateway front = Gateway.start(ports, options.testClock());
    gateway = front;
    console.step("gateway", "ready");
    return front;
  }

  private Object startService(Service service) throws Exception {
    List<String> cache = services.aotCache(service).using();
    return await(
        services.program(service, clock.instant()).withJvmOptions(cache),
        () -> probe.ready(ports.of(service)));
  }

  /** Starts and stops the program once when its cache of classes is to be made. */
  private void rehearse(Program program, AotCache cache, BooleanSupplier ready) throws Exception {
    if (!options.rehearse() || cache.fresh()) {
      return;
    }
    long from = System.nanoTime();
    untilReady(program.withJvmOptions(cache.rehearsing()), ready);
    supervisor.stop(program.name());
    if (stopping) {
      return;
    }
    Running making = supervisor.start(program.withJvmOptions(cache.making()));
    if (making.process().waitFor() == 0) {
      cache.publish();
      console.step(program.name(), "rehearsed its start in %.1f s".formatted(seconds(from)));
    } else if (!stopping) {
      console.say(program.name() + " starts slowly: no cache of its classes; see " + program.log());
    }
  }

  private Object await(Program program, BooleanSupplier ready) throws Exception {
    long from = System.nanoTime();
    Running running = untilReady(program, ready);
    console.step(program.name(), "ready after %.1f s".formatted(seconds(from)));
    return running;
  }

  private Running untilReady(Program program, BooleanSupplier ready) throws Exception {
    if (stopping) {
      throw new StartFailure(
          program.name(), "was not started: the system stops", program.log(), List.of());
    }
    Running running = supervisor.start(program);
    boolean inTime =
        Polling.until(
            START_LIMIT,
            LOOK_EVERY,
            () -> {
              if (!running.process().isAlive()) {
                running.process().waitFor();
                throw failure(running, "ended with exit code " + running.process().exitValue());
              }
              return ready.getAsBoolean();
            });
    if (!inTime) {
      throw failure(running, "was not ready after " + START_LIMIT.toSeconds() + " s");
    }
    return running;
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static StartFailure failure(Running running, String why) {
    return new StartFailure(
        running.program().name(), why, running.program().log(), running.lastLines(LOG_LINES));
  }

  private void checkExternal() throws StartFailure {
    if (!probe.connects(infra.kafka())) {
      throw new UsageException("nothing answers at ACQUAINT_KAFKA, " + infra.kafka());
    }
    if (!new Databases(infra).reachable()) {
      throw new UsageException(
          "cannot log in to PostgreSQL at ACQUAINT_POSTGRES, " + infra.postgres());
    }
  }

  private void ensureDatabases() throws SQLException {
    new Databases(infra).ensure(Arrays.stream(Service.values()).map(Service::shortName).toList());
  }

  private void endedUnasked(Supervisor.Ended ended) {
    String name = ended.program().name();
    // While it starts, whoever waits for it tells the story, with the end of the log.
    if (started && !stopping) {
      console.say(
          "%s ended with exit code %d; its log is %s; ./acquaint restart %s starts it again"
              .formatted(name, ended.exitCode(), ended.program().log(), name));
    }
  }

  private static void together(int atATime, List<Callable<Object>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(atATime);
    try {
      List<Future<Object>> started = new ArrayList<>();
      for (Callable<Object> task : tasks) {
        started.add(pool.submit(task));
      }
      for (Future<Object> one : started) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
