import type { ComponentType } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import type { PrescriptionCreance } from "#shared/suivi/prescriptions.ts";

/** Timeline of one claim: the fiche owns it, the application gives it. */
export type FriseCreance = ComponentType<{ readonly prescription: PrescriptionCreance; readonly aujourdhui: Jour }>;
