package io.acquaint.local;

import io.acquaint.local.secret.Secrets;
import io.acquaint.local.secret.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** The commands behind the {@code acquaint} script that need more than a shell. */
public final class Main {
  /** The line with which a detached runner says that all is ready. */
  static final String DETACHED_READY = "\u0004ready";

  private Main() {}

  /** Exit codes: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] arguments) {
    int code;
    try {
      code = run(arguments);
    } catch (UsageException e) {
      System.err.println("acquaint: " + e.getMessage());
      code = 2;
    } catch (Exception e) {
      System.err.println("acquaint: " + e);
      e.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  private static int run(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("acquaint.root", ".")).toAbsolutePath().normalize();
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    Options options = Options.parse(rest, root, System.getenv());
    Console console = new Console(System.out);
    InstantSource clock = InstantSource.system();
    return switch (arguments[0]) {
      case "up" ->
          options.detach()
              ? new DetachedUp(options, console, clock).run(rest)
              : new UpCommand(root, options, console, clock).run();
      case "status" -> new StatusCommand(options, console).run();
      case "down" -> new DownCommand(options, console).run();
      case "restart" -> restart(options, console);
      case "token" -> token(options, console, clock);
      case "demo" -> new DemoCommand(options, console, clock).run();
      default -> throw new UsageException("unknown command " + arguments[0]);
    };
  }

  private static int restart(Options options, Console console)
      throws IOException, InterruptedException {
    if (options.words().size() != 1) {
      throw new UsageException(
          "restart needs one name: contacts, leads, segments, referrals, scoring, postgresql or kafka");
    }
    Home home = new Home(options.home());
    if (!RunnerLock.held(home)) {
      throw new UsageException("nothing is up (home " + home.path() + "); ./acquaint up starts it");
    }
    String answer = new RestartRequests(home).ask(options.words().getFirst());
    console.say(answer.isEmpty() ? options.words().getFirst() + " is ready" : answer);
    return answer.isEmpty() ? 0 : 1;
  }

  private static int token(Options options, Console console, InstantSource clock)
      throws IOException {
    if (options.roles().isEmpty()) {
      throw new UsageException("token needs at least one --role, for example --role admin");
    }
    String user = options.user();
    String token =
        new Tokens(new Secrets(new Home(options.home()).secrets()))
            .issue(
                user != null ? user : options.roles().iterator().next(),
                options.roles(),
                options.partner(),
                clock.instant(),
                Tokens.A_DAYS_WORK);
    console.say(token);
    return 0;
  }
}
