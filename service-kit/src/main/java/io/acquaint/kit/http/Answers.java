package io.acquaint.kit.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The answers that resources give, with the headers that belong to them. */
public final class Answers {

  private static final int MULTI_STATUS = 207;

  private Answers() {}

  /** 201 with {@code Location} and {@code ETag}. */
  public static <T> RestResponse<T> created(String path, long version, T body) {
    return ResponseBuilder.<T>create(Status.CREATED)
        .header("Location", path)
        .header("ETag", etag(version))
        .entity(body)
        .build();
  }

  /** 200 with {@code ETag}. */
  public static <T> RestResponse<T> ok(long version, T body) {
    return ResponseBuilder.ok(body).header("ETag", etag(version)).build();
  }

  /** 200 for what has no version, as a page of a list. */
  public static <T> RestResponse<T> ok(T body) {
    return ResponseBuilder.ok(body).build();
  }

  /** 202 with {@code Location} of the job. */
  public static <T> RestResponse<T> accepted(String location, T body) {
    return ResponseBuilder.<T>create(Status.ACCEPTED)
        .header("Location", location)
        .entity(body)
        .build();
  }

  /** 207: one result per item, in the body. */
  public static <T> RestResponse<T> multiStatus(T body) {
    return ResponseBuilder.ok(body).status(MULTI_STATUS).build();
  }

  /** 204. */
  public static RestResponse<Void> noContent() {
    return RestResponse.noContent();
  }

  /** The strong entity tag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
