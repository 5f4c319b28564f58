package org.cairn.architecture.offender.web;

import jakarta.faces.context.FacesContext;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.access.users.UserResource;
import org.cairn.architecture.rule.AModuleIsEnteredThroughItsRootPackage;

/** A page in its place, with a hand in another module's pocket. */
@Breaks(AModuleIsEnteredThroughItsRootPackage.class)
record StartPage(FacesContext faces, UserResource users) {}
