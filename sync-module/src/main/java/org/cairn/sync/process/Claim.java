package org.cairn.sync.process;

import java.util.UUID;

/**
 * The right to work on the operations of a device.
 *
 * @param owner who has it, until it is not heard of for too long
 * @param token counts who had it; what an earlier one does is refused
 */
record Claim(UUID deviceId, UUID owner, long token) {}
