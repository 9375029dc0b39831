package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who registered, as far as a lead needs to know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Registrant(
    @Nullable String firstName,
    String lastName,
    @Nullable String company,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String jobTitle) {}
