package io.acquaint.kit.journal;

import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;

/**
 * What is told of one written record.
 *
 * @param action a word such as {@code created} or {@code updated}, for the audit
 * @param subjectType the kind of record, such as {@code widget}, for the audit
 * @param change its entry in the changes feed, which also names the record and its version
 * @param event what is published
 * @param changedFields names of the fields that changed; may be empty
 */
public record JournalEntry(
    String action,
    String subjectType,
    ChangeEntry change,
    OutboxEvent event,
    List<String> changedFields) {}
