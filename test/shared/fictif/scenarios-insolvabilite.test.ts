import { SCENARIOS_INSOLVABILITE } from "#shared/fictif/scenarios-insolvabilite.ts";
import { describeScenarios } from "../../support/scenarios-fictifs.ts";

describeScenarios(SCENARIOS_INSOLVABILITE);
