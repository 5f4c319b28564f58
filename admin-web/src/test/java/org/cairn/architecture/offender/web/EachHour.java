package org.cairn.architecture.offender.web;

import jakarta.ejb.Singleton;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingIsAnEnterpriseBean;

/** Whatever it does in a transaction is done in none. */
@Singleton
@Breaks(NothingIsAnEnterpriseBean.class)
class EachHour {}
