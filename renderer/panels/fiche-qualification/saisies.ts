import type { Jour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { PorteId } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { listRemplaces } from "#shared/suivi/projection.ts";

type EtatPorte = ContenuPar["porte"]["etat"];
type Verdict = ContenuPar["verdict"]["verdict"];

interface Cadre {
  readonly dossierId: string;
  readonly faits: readonly Fait[];
  readonly aujourdhui: Jour;
}

/** A person's word on one gate, in place of the one it was seen to replace. */
export function createAvisPorte({ dossierId, faits, aujourdhui }: Cadre, porte: PorteId, etat: EtatPorte, motif: string | undefined): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossierId), type: "porte", dateFait: aujourdhui, contenu: { porte, etat, motif },
    remplace: listRemplaces(faits, "porte", (contenu) => contenu.porte === porte),
  };
}

export function createVerdict({ dossierId, faits, aujourdhui }: Cadre, verdict: Verdict, motif: string | undefined, montantConteste: Montant | undefined): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossierId), type: "verdict", dateFait: aujourdhui, contenu: { verdict, motif, montantConteste },
    remplace: listRemplaces(faits, "verdict", () => true),
  };
}
