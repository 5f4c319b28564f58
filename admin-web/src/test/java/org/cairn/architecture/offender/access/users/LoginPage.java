package org.cairn.architecture.offender.access.users;

import jakarta.faces.context.FacesContext;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.FacesStaysInTheWeb;

/** A page outside of the console. */
@Breaks(FacesStaysInTheWeb.class)
record LoginPage(FacesContext faces) {}
