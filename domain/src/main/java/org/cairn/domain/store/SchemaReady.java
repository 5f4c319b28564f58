package org.cairn.domain.store;

/**
 * Told once at each start of a server, when all tables are there and before requests are served:
 * observe it to make what must exist from the beginning. Several servers may be told at once.
 */
public record SchemaReady() {}
