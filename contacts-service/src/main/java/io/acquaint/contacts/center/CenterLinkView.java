package io.acquaint.contacts.center;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link into the subscription center of one contact. */
@Schema(description = "A link into the subscription center of one contact; whoever has it may act.")
public record CenterLinkView(
    @Schema(
            required = true,
            description = "The credential.",
            examples = "bXlub25jZTEyMzRzZWFsZWQtY29udGFjdC1hbmQtZXhwaXJ5LXRhZw")
        String token,
    @Schema(
            required = true,
            description = "The address of its data, without the host.",
            examples = "/v1/subscription-center/bXlub25jZTEyMzRzZWFsZWQtY29udGFjdC1hbmQtZXhwaXJ5")
        String path,
    @Schema(required = true, description = "Until when.", examples = "2026-05-30T09:30:00Z")
        Instant expiresAt) {

  static final String PATH = "/v1/subscription-center/";
}
