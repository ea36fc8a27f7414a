// Dossiers closed long ago, for what must disappear: one that nothing keeps, one that a contest holds back, one closed lately.
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { type BrouillonDeType, createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { TypeFait } from "#shared/model/faits/registre.ts";

const cle = (lettre: string): string => lettre.repeat(20);
const createFait = <T extends TypeFait>(sujet: FaitBrouillon["sujet"], type: T, dateFait: string, contenu: BrouillonDeType<T>["contenu"]): FaitBrouillon => ({ sujet, type, dateFait: jour(dateFait), remplace: [], contenu }) as unknown as FaitBrouillon;

/** Identifier of a dossier, and of its debtor. */
export const DOSSIER_ECHU = cle("d");
export const DOSSIER_RETENU = cle("e");

export function createSociete(...personnes: readonly string[]): readonly FaitBrouillon[] {
  return [
    createFait(createSujetId("creancier", cle("c")), "creancier", "2010-01-01", { denomination: "Valdore SAS" }),
    ...personnes.map((nom, rang) => createFait(createSujetId("utilisateur", cle("uvw".charAt(rang))), "utilisateur", "2010-01-01", { nom })),
  ];
}

/** Opened, paid and closed in one year. */
export function createDossierClos(id: string, nom: string, reference: string, annee = "2010"): readonly FaitBrouillon[] {
  const [sujet, debiteur] = [createSujetId("dossier", id), createSujetId("debiteur", id)];
  return [
    createFait(debiteur, "debiteur", `${annee}-01-05`, { nom, qualite: "professionnel" }),
    createFait(sujet, "ouverture", `${annee}-02-01`, { reference, creancierId: cle("c"), debiteurId: id }),
    createFait(sujet, "creance", `${annee}-01-05`, { creanceId: id, numero: `F-${reference}`, nature: "commercial", montantTtc: montant(120_000), dateFacture: jour(`${annee}-01-05`), echeance: jour(`${annee}-02-05`), origineEcheance: "stipulee" }),
    createFait(sujet, "reglement", `${annee}-06-01`, { reglementId: id, montant: montant(120_000) }),
    createFait(sujet, "note", `${annee}-03-01`, { texte: `${nom} demande un délai`, portee: "interne" }),
    createFait(sujet, "cloture", `${annee}-07-01`, { motif: "paiement" }),
  ];
}

/** A company, its people, and the two dossiers. */
export function createPortefeuilleEchu(nom: string, ...personnes: readonly string[]): readonly (readonly FaitBrouillon[])[] {
  const litige = createFait(createSujetId("dossier", DOSSIER_RETENU), "litige", "2010-04-01", { litigeId: cle("l"), motif: "qualite", service: "technique", detail: "qualité contestée" });
  return [createSociete(...personnes), createDossierClos(DOSSIER_ECHU, nom, "2010-0001"), [...createDossierClos(DOSSIER_RETENU, "Personne gardée", "2010-0002"), litige]];
}
