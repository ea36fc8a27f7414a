import { SCENARIOS_PRESCRIPTION } from "#shared/fictif/scenarios-prescription.ts";
import { describeScenarios } from "../../support/scenarios-fictifs.ts";

describeScenarios(SCENARIOS_PRESCRIPTION);
