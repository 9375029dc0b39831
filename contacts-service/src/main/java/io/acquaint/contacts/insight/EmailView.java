package io.acquaint.contacts.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the mails that were sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of the mails that were sent.")
public record EmailView(
    @Schema(required = true, description = "Mails sent.", examples = "120") long sent,
    @Schema(
            required = true,
            description = "Sent, less hard, soft and block bounces.",
            examples = "117")
        long delivered,
    @Schema(
            required = true,
            description = "Opened mails: at most one per message and recipient.",
            examples = "60")
        long uniqueOpens,
    @Schema(required = true, description = "Openings, also repeated ones.", examples = "75")
        long opens,
    @Schema(
            required = true,
            description = "Clicked links: at most one per link and recipient.",
            examples = "20")
        long uniqueClicks,
    @Schema(required = true, description = "Clicks, also repeated ones.", examples = "26")
        long clicks,
    @Schema(
            required = true,
            description =
                "Mails in which something was clicked: at most one per message and recipient.",
            examples = "18")
        long uniqueMessageClicks,
    @Schema(required = true, description = "Delivered mails that nobody opened.", examples = "57")
        long unopened,
    @Schema(
            description = "Mails with a click ÷ delivered; absent when none was delivered.",
            examples = "0.1538")
        @Nullable BigDecimal clickThroughRate,
    @Schema(
            description = "Mails with a click ÷ opened; absent when none was opened.",
            examples = "0.3")
        @Nullable BigDecimal clickToOpenRate,
    @Schema(required = true, description = "Hard bounces.", examples = "1") long hardBounces,
    @Schema(required = true, description = "Soft bounces.", examples = "2") long softBounces,
    @Schema(required = true, description = "Block bounces.", examples = "0") long blockBounces,
    @Schema(
            required = true,
            description = "Mails that were not sent since their address is blocked.",
            examples = "0")
        long blocked,
    @Schema(required = true, description = "Mails reported as spam.", examples = "0")
        long spamReports,
    @Schema(required = true, description = "Mails that were forwarded.", examples = "1")
        long forwards,
    @Schema(
            required = true,
            description = "Unsubscribes: at most one per message and recipient.",
            examples = "1")
        long unsubscribes,
    @Schema(
            required = true,
            description = "Openings by hour of the day, UTC: 24 numbers from midnight.",
            examples = "[0,0,0,0,0,0,0,2,9,14,8,5,4,3,6,7,8,5,2,1,1,0,0,0]")
        List<Long> opensByHour,
    @Schema(
            required = true,
            description = "Openings by day of the week, UTC.",
            examples = "{\"MONDAY\":30,\"TUESDAY\":45}")
        Map<DayOfWeek, Long> opensByWeekday,
    @Schema(
            description =
                "Median time from sending to the first opening, ISO 8601; absent when nothing was opened.",
            examples = "PT1H12M")
        @Nullable String medianDelayToOpen) {}
