truncate limit_membership, limit_outbox, limit_change_entry;
