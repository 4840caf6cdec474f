// Written by scripts/embed.
#include "Ctemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const struct EmbeddedTemplate templates[] = {
  {"ci/github.yml", (const char[]){
#embed "../../templates/ci/github.yml" suffix(, 0) if_empty(0)
  }},
  {"ci/gitlab.yml", (const char[]){
#embed "../../templates/ci/gitlab.yml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/commerce.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/commerce.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/commerce/catalogue.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/commerce/catalogue.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/commerce/marketing.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/commerce/marketing.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/company.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/company.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/cycle.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/cycle.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/engineering.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/engineering.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/engineering/checkout.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/engineering/checkout.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/engineering/checkout/ana.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/engineering/checkout/ana.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/engineering/platform.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/engineering/platform.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/engineering/search.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/engineering/search.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/operations.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/operations.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/operations/fulfilment.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/operations/fulfilment.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/operations/greenhouse.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/operations/greenhouse.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q3/operations/support.yaml", (const char[]){
#embed "../../templates/demo/2025-q3/operations/support.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/commerce.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/commerce.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/commerce/catalogue.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/commerce/catalogue.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/commerce/catalogue/jonas.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/commerce/catalogue/jonas.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/commerce/marketing.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/commerce/marketing.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/company.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/company.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/cycle.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/cycle.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/engineering.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/engineering.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/engineering/checkout.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/engineering/checkout.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/engineering/checkout/ana.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/engineering/checkout/ana.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/engineering/platform.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/engineering/platform.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/engineering/search.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/engineering/search.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/operations.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/operations.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/operations/fulfilment.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/operations/fulfilment.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/operations/greenhouse.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/operations/greenhouse.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2025-q4/operations/support.yaml", (const char[]){
#embed "../../templates/demo/2025-q4/operations/support.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/commerce.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/commerce.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/commerce/catalogue.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/commerce/catalogue.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/commerce/catalogue/jonas.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/commerce/catalogue/jonas.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/commerce/marketing.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/commerce/marketing.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/company.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/company.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/cycle.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/cycle.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/engineering.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/engineering.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/engineering/checkout.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/engineering/checkout.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/engineering/checkout/ana.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/engineering/checkout/ana.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/engineering/platform.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/engineering/platform.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/engineering/search.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/engineering/search.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/operations.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/operations.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/operations/fulfilment.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/operations/fulfilment.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/operations/greenhouse.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/operations/greenhouse.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q1/operations/support.yaml", (const char[]){
#embed "../../templates/demo/2026-q1/operations/support.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q2/commerce/marketing.yaml", (const char[]){
#embed "../../templates/demo/2026-q2/commerce/marketing.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q2/cycle.yaml", (const char[]){
#embed "../../templates/demo/2026-q2/cycle.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q2/engineering/checkout.yaml", (const char[]){
#embed "../../templates/demo/2026-q2/engineering/checkout.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q2/engineering/platform.yaml", (const char[]){
#embed "../../templates/demo/2026-q2/engineering/platform.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/2026-q2/operations/greenhouse.yaml", (const char[]){
#embed "../../templates/demo/2026-q2/operations/greenhouse.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/okr.yaml", (const char[]){
#embed "../../templates/demo/okr.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/story/2025-q3.yaml", (const char[]){
#embed "../../templates/demo/story/2025-q3.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/story/2025-q4.yaml", (const char[]){
#embed "../../templates/demo/story/2025-q4.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/story/2026-q1.yaml", (const char[]){
#embed "../../templates/demo/story/2026-q1.yaml" suffix(, 0) if_empty(0)
  }},
  {"demo/story/2026-q2.yaml", (const char[]){
#embed "../../templates/demo/story/2026-q2.yaml" suffix(, 0) if_empty(0)
  }},
  {"lint/en.yaml", (const char[]){
#embed "../../templates/lint/en.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/blank.yaml", (const char[]){
#embed "../../templates/plans/blank.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/company.yaml", (const char[]){
#embed "../../templates/plans/company.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/data.yaml", (const char[]){
#embed "../../templates/plans/data.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/delivery.yaml", (const char[]){
#embed "../../templates/plans/delivery.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/hiring.yaml", (const char[]){
#embed "../../templates/plans/hiring.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/launch.yaml", (const char[]){
#embed "../../templates/plans/launch.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/operational-excellence.yaml", (const char[]){
#embed "../../templates/plans/operational-excellence.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/person.yaml", (const char[]){
#embed "../../templates/plans/person.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/platform.yaml", (const char[]){
#embed "../../templates/plans/platform.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/product.yaml", (const char[]){
#embed "../../templates/plans/product.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/security.yaml", (const char[]){
#embed "../../templates/plans/security.yaml" suffix(, 0) if_empty(0)
  }},
  {"plans/support.yaml", (const char[]){
#embed "../../templates/plans/support.yaml" suffix(, 0) if_empty(0)
  }},
  {"retro/chapter.html.mustache", (const char[]){
#embed "../../templates/retro/chapter.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/legend.html.mustache", (const char[]){
#embed "../../templates/retro/legend.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/objective.html.mustache", (const char[]){
#embed "../../templates/retro/objective.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/outcomes.html.mustache", (const char[]){
#embed "../../templates/retro/outcomes.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/promises.html.mustache", (const char[]){
#embed "../../templates/retro/promises.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/retrospective.html.mustache", (const char[]){
#embed "../../templates/retro/retrospective.html.mustache" suffix(, 0) if_empty(0)
  }},
  {"retro/style.css.mustache", (const char[]){
#embed "../../templates/retro/style.css.mustache" suffix(, 0) if_empty(0)
  }},
  {"schema/cycle.json", (const char[]){
#embed "../../templates/schema/cycle.json" suffix(, 0) if_empty(0)
  }},
  {"schema/okr.json", (const char[]){
#embed "../../templates/schema/okr.json" suffix(, 0) if_empty(0)
  }},
  {"schema/plan.json", (const char[]){
#embed "../../templates/schema/plan.json" suffix(, 0) if_empty(0)
  }},
};

const struct EmbeddedTemplate *embedded_template(int index) {
  const int count = sizeof templates / sizeof templates[0];
  return index >= 0 && index < count ? &templates[index] : 0;
}
