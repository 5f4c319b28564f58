package org.cairn.architecture.offender.access.users;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.ResourcesAndOnlyResourcesHaveAPath;

/** Is called a resource and is none. */
@Breaks(ResourcesAndOnlyResourcesHaveAPath.class)
public class RoleResource {}
