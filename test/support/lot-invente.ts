// The ten invented dossiers as a batch: each with its own answers, all confided to one mandataire.
import type { ModeleActe } from "#shared/actes/acte.ts";
import type { CommunLot, EntreeLot } from "#shared/actes/lot-actes.ts";
import type { Reponses } from "#shared/actes/faits-acte.ts";
import { jour } from "#shared/kernel/jour.ts";
import { BAREMES } from "./baremes.ts";
import { createFaitsActeInventes, type NomDossier, NOMS_DOSSIERS, renderActeInvente } from "./dossiers-actes.ts";
import { createVueInventee } from "./vue-inventee.ts";

export interface LotInvente {
  readonly entrees: readonly EntreeLot[];
  readonly commun: CommunLot;
}

/** `reponses` go to every dossier; the others are the examples of the questions that the act of one dossier asks. */
export function createLotInvente(modele: ModeleActe, reponses: Reponses = {}): LotInvente {
  const lus = NOMS_DOSSIERS.map((nom, rang) => createEntree(modele, nom, rang, reponses));
  const { aujourdhui } = createVueInventee();
  return {
    entrees: lus.map(({ entree }) => entree),
    commun: { aujourdhui, utilisateur: createFaitsActeInventes(modele, "une seule facture").utilisateur, logo: undefined, baremes: BAREMES, territoire: "metropole", reponses: {}, propres: Object.fromEntries(lus.map(({ entree, propres }) => [entree.vue.dossier.id, propres])) },
  };
}

function createEntree(modele: ModeleActe, nom: NomDossier, rang: number, reponses: Reponses) {
  const { faits } = renderActeInvente(modele.groupement?.unitaire ?? modele, nom, reponses);
  const { dossier, creancier, debiteur, decompte, portes, prescriptions, mandat, mandataire, aujourdhui } = faits;
  const verifie = debiteur === undefined ? undefined : { ...debiteur, dateVerification: jour(aujourdhui) };
  const unique = { ...dossier, id: `dossier${String(rang).padStart(13, "0")}`, reference: `2026-${String(417 + rang).padStart(4, "0")}` };
  const confie = mandat === undefined || mandataire === undefined ? mandat : { ...mandat, mandatId: `mandat${String(rang).padStart(14, "0")}`, mandataireId: mandataire.id };
  const entree: EntreeLot = { vue: { ...createVueInventee(), dossier: unique, creancier, debiteur: verifie, decompte, portes, prescriptions }, mandat: confie, mandataire };
  return { entree, propres: faits.reponses };
}

/** What lets the ten go: the title is not larger than what is claimed, the order neither, the documents are there. */
export const REPONSES_LOT: Reponses = { "ordonnance.isExecutoireRecue": "oui", "ordonnance.issue": "totale", "ordonnance.montantPrincipal": "1,00", "titre.montantPrincipal": "900 000,00", "titre.dateSignification": "2026-09-15", "titre.date": "2026-07-01", "titre.modeSignification": "remise à personne" };
