package org.cairn.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cairn");

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void each_code_of_the_catalogue_can_occur(ProblemCode code) {
    var constant = CLASSES.get(ProblemCode.class).getField(code.name());

    assertThat(constant.getAccessesToSelf())
        .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(ProblemCode.class));
  }
}
