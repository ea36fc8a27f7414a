import type { Dossier, Mandat, Mandataire } from "../model/dossier.ts";
import type { ModeleActe } from "./acte.ts";

/** A mission and who has it. */
export interface MandatConfie {
  readonly mandat: Mandat | undefined;
  readonly mandataire: Mandataire | undefined;
}

const KINDS: Readonly<Partial<Record<ModeleActe["destinataire"], Mandataire["kind"]>>> = { avocat: "avocat", etude: "commissaire-de-justice" };

/** The mission that an act speaks of: the last one of who receives it, avocat or étude; the last one of all when nobody of that trade has any, and for what follows a dossier whoever has it. */
export function findMandatConfie({ destinataire, famille }: Pick<ModeleActe, "destinataire" | "famille">, { mandats }: Pick<Dossier, "mandats">, mandataires: readonly Mandataire[]): MandatConfie {
  const kind = famille === "suivi" ? undefined : KINDS[destinataire];
  const confies = mandats.map((mandat) => ({ mandat, mandataire: mandataires.find(({ id }) => id === mandat.mandataireId) }));
  return confies.findLast(({ mandataire }) => kind === undefined || mandataire?.kind === kind) ?? confies.at(-1) ?? { mandat: undefined, mandataire: undefined };
}
