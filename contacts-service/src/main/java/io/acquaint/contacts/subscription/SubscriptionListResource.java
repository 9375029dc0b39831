package io.acquaint.contacts.subscription;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of subscription lists. Marketing makes them; everybody may read. */
@Path("/v1/subscription-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.TELEPROSPECTOR,
  Roles.INTEGRATION
})
@Tag(name = "Subscription lists", description = "What contacts can sign up for.")
class SubscriptionListResource {

  private static final String PATH = "/v1/subscription-lists/";

  private final SubscriptionListService lists;

  SubscriptionListResource(SubscriptionListService lists) {
    this.lists = lists;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "createSubscriptionList",
      summary = "Add a subscription list",
      description =
          "Contacts can sign up for it from now on. With doubleOptIn they must confirm before they are on it.")
  public RestResponse<SubscriptionListView> create(SubscriptionListRequest request) {
    SubscriptionListView view = lists.create(request);
    return Answers.created(PATH + view.id(), view.version(), view);
  }

  @GET
  @Operation(
      operationId = "listSubscriptionLists",
      summary = "List subscription lists",
      description = "All lists, by name unless sorted otherwise.")
  @Extension(
      name = "x-listing",
      value = "io.acquaint.contacts.subscription.SubscriptionListListing")
  public RestResponse<PageView<SubscriptionListView>> list(@Context UriInfo uri) {
    return Answers.ok(lists.list(ListQuery.of(uri, SubscriptionListListing.LISTING)));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getSubscriptionList",
      summary = "Read a subscription list",
      description = "One list with its version as ETag.")
  public RestResponse<SubscriptionListView> get(UUID id) {
    SubscriptionListView view = lists.get(new ListId(id));
    return Answers.ok(view.version(), view);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "changeSubscriptionList",
      summary = "Change a subscription list",
      description = "Merges the patch into the list. A new name is published for every member.")
  public RestResponse<SubscriptionListView> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<SubscriptionListRequest> patch) {
    SubscriptionListView view = lists.change(new ListId(id), patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "deleteSubscriptionList",
      summary = "Delete a subscription list",
      description =
          "Its members leave it. Refused (409) while a live segment or scoring model speaks of it,"
              + " and answered with 503 while segments-service or scoring-service does not say"
              + " whether one does.")
  public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    lists.delete(new ListId(id), ifMatch);
    return Answers.noContent();
  }

  @GET
  @Path("{id}/members")
  @Operation(
      operationId = "listSubscriptionListMembers",
      summary = "List the members of a list",
      description =
          "Newest first. view=joined shows who is on it, view=left who was, view=all both.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.subscription.MemberListing")
  public RestResponse<PageView<SubscriptionView>> members(UUID id, @Context UriInfo uri) {
    return Answers.ok(lists.members(new ListId(id), ListQuery.of(uri, MemberListing.LISTING)));
  }
}
