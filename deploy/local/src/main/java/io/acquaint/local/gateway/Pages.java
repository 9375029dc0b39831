package io.acquaint.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a browser opens: the index, Swagger UI over all services, and the pages behind problem
 * types.
 */
final class Pages {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "md", "text/plain; charset=utf-8");

  private final String swaggerUi =
      "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";

  /** Answers the request when it is for a page; false when it is not. */
  boolean handle(HttpServerRequest request) {
    String path = request.path();
    if (path.equals("/docs") || path.equals("/problems/")) {
      String target = path.equals("/docs") ? "/docs/" : "/problems";
      request.response().setStatusCode(308).putHeader("Location", target).end();
      return true;
    }
    Optional<String> resource =
        switch (path) {
          case "/" -> Optional.of("gateway/index.html");
          case "/docs/" -> Optional.of("gateway/docs.html");
          case "/problems" -> Optional.of("problems/index.html");
          default -> underFolder(path);
        };
    return resource.isPresent() && answer(request, resource.get());
  }

  private Optional<String> underFolder(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      return Optional.empty();
    }
    if (path.equals("/docs/" + name)) {
      return Optional.of(swaggerUi + name);
    }
    if (path.equals("/problems/" + name)) {
      return Optional.of(name.contains(".") ? "problems/" + name : "problems/" + name + ".html");
    }
    return Optional.empty();
  }

  private static boolean answer(HttpServerRequest request, String resource) {
    byte[] bytes = read(resource);
    if (bytes == null && resource.endsWith(".html")) {
      resource = resource.substring(0, resource.length() - ".html".length()) + ".md";
      bytes = read(resource);
    }
    if (bytes == null) {
      return false;
    }
    String ending = resource.substring(resource.lastIndexOf('.') + 1);
    request
        .response()
        .putHeader("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"))
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(Buffer.buffer(bytes));
    return true;
  }

  private static byte @org.jspecify.annotations.Nullable [] read(String resource) {
    try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static String swaggerUiVersion() {
    Properties properties = new Properties();
    try (InputStream in =
        Pages.class
            .getClassLoader()
            .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "missing");
  }
}
