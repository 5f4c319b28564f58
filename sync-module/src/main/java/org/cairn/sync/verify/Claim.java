package org.cairn.sync.verify;

import java.util.Collection;
import java.util.Map;
import org.cairn.domain.verify.Bucketing;

/**
 * What a device says that its documents of one type are.
 *
 * @param typeIds all versions of the type
 * @param digests SHA-256 in lower-case hex by bucket
 */
record Claim(Collection<Integer> typeIds, Bucketing bucketing, Map<String, String> digests) {}
