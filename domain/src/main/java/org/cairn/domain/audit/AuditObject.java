package org.cairn.domain.audit;

/**
 * The thing that an act was done to.
 *
 * @param kind such as {@code user} or {@code batch}, at most 20 characters
 * @param id its id as text, at most 64 characters
 */
public record AuditObject(String kind, String id) {}
