package io.acquaint.contacts.contact;

import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.list.SearchRequest;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of the collection of contacts. */
@Path("/v1/contacts")
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
@Tag(name = "Contacts", description = "People: the primary customer record.")
class ContactsResource {

  private static final String LISTING = "io.acquaint.contacts.contact.ContactListing";

  private final ListEngine lists;
  private final ChangeFeed feed;

  ContactsResource(ListEngine lists, ChangeFeed feed) {
    this.lists = lists;
    this.feed = feed;
  }

  @GET
  @Operation(
      operationId = "listContacts",
      summary = "List contacts",
      description =
          "view=all shows everybody, view=sales hides marketing-only contacts, view=marketing-only shows just these. q finds name, mail, phone and company.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<ContactView>> list(@Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, ContactListing.LISTING).within(ContactListing.NOT_MERGED);
    return Answers.ok(lists.page(ContactListing.LISTING, query, ContactView::from));
  }

  @POST
  @Path("search")
  @Extension(name = "x-listing", value = LISTING)
  @Operation(
      operationId = "searchContacts",
      summary = "Search contacts",
      description =
          "Like the list, with filter and q in the body, so that personal data stays out of addresses.")
  public RestResponse<PageView<ContactView>> search(SearchRequest request) {
    ListQuery query =
        ListQuery.of(request, ContactListing.LISTING).within(ContactListing.NOT_MERGED);
    return Answers.ok(lists.page(ContactListing.LISTING, query, ContactView::from));
  }

  @GET
  @Path("filterable-fields")
  @Operation(
      operationId = "listContactFields",
      summary = "What contacts can be filtered by",
      description = "Fields with their types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(ContactListing.LISTING));
  }

  @GET
  @Path("changes")
  @Operation(
      operationId = "listContactChanges",
      summary = "Follow the changes of contacts",
      description = "Everything created, changed or deleted since the token, in commit order.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<ChangesPage<ContactView>> changes(@Context UriInfo uri) {
    ChangesQuery query = ChangesQuery.of(uri, ContactListing.LISTING);
    return Answers.ok(feed.page(ContactListing.LISTING, query, ContactView::from));
  }

  @GET
  @Path("export")
  @Produces({"text/csv", "application/x-ndjson"})
  @Operation(
      operationId = "exportContacts",
      summary = "Export contacts",
      description = "Streams everything the filter selects as CSV, or as NDJSON when asked for.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<StreamingOutput> export(
      @Context UriInfo uri, @HeaderParam("Accept") @Nullable String accept) {
    ListQuery query =
        ListQuery.ofExport(uri, ContactListing.LISTING).within(ContactListing.NOT_MERGED);
    return lists.export(
        ContactListing.LISTING, query, ContactView.class, ContactView::from, accept);
  }
}
