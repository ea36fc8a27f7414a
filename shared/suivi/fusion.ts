import type { Jour } from "../kernel/jour.ts";
import type { Debiteur } from "../model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, type SujetId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { createChamp } from "./champs.ts";

export interface DossierDuDebiteur {
  readonly sujet: SujetId;
  readonly faits: readonly Fait[];
}

/** What a person said of two debtors, remembered: neither is changed. */
export function createLien(premier: Debiteur, second: Debiteur, nature: Exclude<ContenuPar["lien"]["nature"], "meme">, dateFait: Jour): FaitBrouillon {
  return { sujet: createSujetId("debiteur", premier.id), type: "lien", dateFait, remplace: [], contenu: { avec: second.id, nature } };
}

/**
 * The facts that merge a debtor into another: his dossiers and what is followed of his accounts pass to the other, with the accounts he paid
 * from. His own facts stay; each dossier keeps its history and says which debtor it was opened against. One lot: undone by one gesture.
 */
export function createFusion(absorbe: Debiteur, garde: Debiteur, dossiers: readonly DossierDuDebiteur[], { faitsGarde, dateFait }: { readonly faitsGarde: readonly Fait[]; readonly dateFait: Jour }): readonly FaitBrouillon[] {
  const sujet = createSujetId("debiteur", garde.id);
  const source = createSujetId("debiteur", absorbe.id);
  const encours = absorbe.encours ?? [];
  const ibans = (absorbe.ibans ?? []).filter((iban) => garde.ibans?.includes(iban) !== true);
  return [
    { sujet: source, type: "lien", dateFait, remplace: [], contenu: { avec: garde.id, nature: "meme" } },
    ...dossiers.map(({ sujet: dossier, faits }) => createChamp(faits, { sujet: dossier, champ: "debiteurId", valeur: garde.id, dateFait })),
    ...ibans.map((iban): FaitBrouillon => ({ sujet, type: "iban", dateFait, remplace: [], contenu: { iban, titulaire: absorbe.nom } })),
    ...(garde.siren === undefined && absorbe.siren !== undefined ? [createChamp(faitsGarde, { sujet, champ: "siren", valeur: absorbe.siren, dateFait })] : []),
    ...encours.map(({ faitId: _faitId, dateFait: constat, ...contenu }): FaitBrouillon => ({ sujet, type: "encours", dateFait: constat, remplace: [], contenu })),
    ...(encours.length === 0 ? [] : [{ sujet: source, type: "retrait" as const, dateFait, remplace: encours.map(({ faitId }) => faitId), contenu: { motif: `Repris par ${garde.nom}`.slice(0, 400) } }]),
  ];
}
