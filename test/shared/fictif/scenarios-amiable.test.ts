import { SCENARIOS_AMIABLE } from "#shared/fictif/scenarios-amiable.ts";
import { describeScenarios } from "../../support/scenarios-fictifs.ts";

describeScenarios(SCENARIOS_AMIABLE);
