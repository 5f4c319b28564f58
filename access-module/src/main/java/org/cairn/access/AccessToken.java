package org.cairn.access;

import java.time.Instant;
import java.util.UUID;

/**
 * What an access token says.
 *
 * @param userId claim {@code sub}
 * @param deviceId claim {@code device}
 * @param sessionId claim {@code sid}: the session that ends with sign-out or a stolen refresh token
 * @param expiresAt claim {@code exp}
 */
public record AccessToken(UUID userId, UUID deviceId, UUID sessionId, Instant expiresAt) {}
