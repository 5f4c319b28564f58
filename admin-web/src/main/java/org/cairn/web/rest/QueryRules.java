package org.cairn.web.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Puts a guard before every resource method that knows the query parameters it declares. */
@Provider
public class QueryRules implements DynamicFeature {
  private static final String OURS = "org.cairn.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceClass().getName().startsWith(OURS)) {
      context.register(new QueryGuard(names(resource.getResourceMethod())));
    }
  }

  /** Those of the method itself, and those of the beans that it takes. */
  static Set<String> names(Method method) {
    var names = new TreeSet<String>();
    for (var parameter : method.getParameters()) {
      add(parameter, names);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        Arrays.stream(parameter.getType().getDeclaredFields()).forEach(field -> add(field, names));
      }
    }
    return names;
  }

  private static void add(AnnotatedElement element, Set<String> names) {
    var named = element.getAnnotation(QueryParam.class);
    if (named != null) {
      names.add(named.value());
    }
  }
}
