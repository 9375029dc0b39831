package io.acquaint.kit.http;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Looks at resource classes as we wrote them, not at what the container made of them. */
final class ResourceMethods {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::([^{}]*))?}");

  /** The packages of what says that a parameter is no body: of the path, the query, a header. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          QueryParam.class.getPackageName(),
          Context.class.getPackageName(),
          RestQuery.class.getPackageName());

  private ResourceMethods() {}

  /** The method of the class itself: the container's subclass does not repeat annotations. */
  static Optional<Method> asWritten(Class<?> type, String name, Class<?>[] parameters) {
    for (Class<?> at = written(type); at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && Arrays.equals(method.getParameterTypes(), parameters)) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** The HTTP methods that the application knows at a path. */
  static Set<String> allowed(BeanManager beans, String path) {
    Set<String> methods = new TreeSet<>();
    at(beans, path).flatMap(ResourceMethods::httpMethods).forEach(methods::add);
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  /** Whether something at a path may be called without a token. */
  static boolean open(BeanManager beans, String path) {
    return at(beans, path).anyMatch(ResourceMethods::open);
  }

  private static boolean open(Method method) {
    return method.isAnnotationPresent(PermitAll.class)
        || (method.getDeclaringClass().isAnnotationPresent(PermitAll.class)
            && !method.isAnnotationPresent(RolesAllowed.class));
  }

  /**
   * Whether a method takes a body: a form, or a parameter that comes from nowhere else.
   *
   * @param method as it was written
   */
  static boolean takesBody(Method method) {
    Set<String> variables = variables(method);
    return Arrays.stream(method.getParameters())
        .anyMatch(
            parameter ->
                parameter.isAnnotationPresent(RestForm.class)
                    || (!variables.contains(parameter.getName())
                        && Arrays.stream(parameter.getAnnotations())
                            .map(annotation -> annotation.annotationType().getPackageName())
                            .noneMatch(ELSEWHERE::contains)));
  }

  private static Set<String> variables(Method method) {
    return VARIABLE.matcher(path(method)).results().map(found -> found.group(1)).collect(toSet());
  }

  private static Stream<Method> at(BeanManager beans, String path) {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> written(bean.getBeanClass()))
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> template(method).matcher(path).matches());
  }

  private static Class<?> written(Class<?> type) {
    return type.getSimpleName().endsWith("_Subclass") ? type.getSuperclass() : type;
  }

  private static Stream<String> httpMethods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String path(Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = method.getDeclaringClass().getAnnotation(Path.class).value();
    return "/" + path + "/" + (own == null ? "" : own.value());
  }

  private static Pattern template(Method method) {
    String clean = path(method).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    StringBuilder pattern = new StringBuilder();
    var variables = VARIABLE.matcher(clean);
    int end = 0;
    while (variables.find()) {
      pattern.append(Pattern.quote(clean.substring(end, variables.start())));
      pattern.append(variables.group(2) == null ? "[^/]+" : "(?:" + variables.group(2) + ")");
      end = variables.end();
    }
    return Pattern.compile(pattern + Pattern.quote(clean.substring(end)) + "/?");
  }
}
