package org.cairn.access.token;

import java.util.UUID;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.Device;

/**
 * On which device somebody signs in, and from where.
 *
 * @param deviceId null: a device that is new
 */
public record SignIn(UUID deviceId, Device.About about, Origin origin) {}
