// The invented portfolio as the engine holds it: facts by subject.
import { createPortefeuilleFictif } from "#shared/fictif/portefeuille-fictif.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";

export interface DossierHeberge {
  readonly id: string;
  readonly faits: readonly Fait[];
  readonly debiteur: Debiteur | undefined;
}

/** Dossiers of an invented portfolio, with their facts and their debtor. */
export function listDossiersFictifs(aujourdhui: Jour, nombre: number, baremes: Baremes): readonly DossierHeberge[] {
  const parSujet = new Map<string, Fait[]>();
  let rang = 0;
  for (const brouillon of createPortefeuilleFictif(aujourdhui, nombre, baremes).lots.flatMap(({ brouillons }) => brouillons)) {
    rang += 1;
    const faits = parSujet.get(brouillon.sujet) ?? [];
    faits.push(toFait(brouillon, rang));
    parSujet.set(brouillon.sujet, faits);
  }
  return [...parSujet].flatMap(([id, faits]) => {
    const ouverture = faits.find((fait) => fait.type === "ouverture");
    return ouverture?.type !== "ouverture" ? [] : [{ id, faits, debiteur: projectDebiteur(parSujet.get(`debiteur/${ouverture.contenu.debiteurId}`) ?? []) }];
  });
}

function toFait(brouillon: FaitBrouillon, rang: number): Fait {
  const id = `aaaaaaaaaaaaaaaa.bbbbbbbb:${rang}`;
  return { ...brouillon, id, lot: id, horloge: [rang, 0], par: "", v: 1 } as unknown as Fait;
}
