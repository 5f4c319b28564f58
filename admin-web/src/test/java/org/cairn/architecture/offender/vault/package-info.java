/** Imitates a module, and says too little. Owns: nothing. Offers: offenders. Needs: rules. */
@Breaks(EachModuleSaysWhatItOwnsOffersNeedsAndNeverDoes.class)
package org.cairn.architecture.offender.vault;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachModuleSaysWhatItOwnsOffersNeedsAndNeverDoes;
