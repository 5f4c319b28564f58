package org.cairn.architecture.rule;

import java.util.List;

/** All rules, in the order of the table in {@code docs/architecture/README.md}. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new ThePictureShowsTheModulesOfTheBuild(),
          new EachClassBelongsToAModule(),
          new AModuleUsesOnlyModulesToItsLeft(),
          new AModuleIsEnteredThroughItsRootPackage(),
          new PackagesOfAModuleFormNoCycle(),
          new EachModuleSaysWhatItOwnsOffersNeedsAndNeverDoes(),
          new TheDomainKnowsOnlyJavaAndJackson(),
          new OnlyStoresReachTheDatabase(),
          new RowsAreNotPublic(),
          new EachTableBelongsToOneModule(),
          new ResourcesAndOnlyResourcesHaveAPath(),
          new FacesStaysInTheWeb(),
          new CryptographyStaysInTheVault(),
          new NobodyUsesAnotherJsonStack(),
          new NothingIsAnEnterpriseBean(),
          new RetriesAndTransactionsNeverShareAClass(),
          new EachTransactionalUseCaseIsAudited(),
          new TimeAndIdsAreInjected(),
          new NothingPrintsOrSleeps(),
          new NamesSayWhatAThingIs(),
          new NoInterfaceHasASingleImplementation());

  private Rules() {}
}
