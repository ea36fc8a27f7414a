import { SCENARIOS_NATURES } from "#shared/fictif/scenarios-natures.ts";
import { describeScenarios } from "../../support/scenarios-fictifs.ts";

describeScenarios(SCENARIOS_NATURES);
