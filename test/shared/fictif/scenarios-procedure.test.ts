import { SCENARIOS_PROCEDURE } from "#shared/fictif/scenarios-procedure.ts";
import { describeScenarios } from "../../support/scenarios-fictifs.ts";

describeScenarios(SCENARIOS_PROCEDURE);
