import { addJours, type Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { type BrouillonDeType, createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar, TypeFait } from "#shared/model/faits/registre.ts";
import { CREANCIER, MANDATAIRES, NOMS, VILLES } from "./fake-noms.ts";

/** An invented portfolio made of real facts, the same at each start for the same day. */
export function createFakePortefeuille(aujourdhui: Jour, volume: number): readonly (readonly FaitBrouillon[])[] {
  const base = [...listParties(aujourdhui)];
  const lots = [base];
  for (let debut = 0; debut < volume; debut += 100) {
    lots.push(Array.from({ length: Math.min(100, volume - debut) }, (_vide, rang) => listDossier(debut + rang, aujourdhui)).flat());
  }
  return lots;
}

const CREANCIER_ID = createFakeId(1);

function listParties(dateFait: Jour): readonly FaitBrouillon[] {
  return [
    brouillon("creancier", createSujetId("creancier", CREANCIER_ID), dateFait, CREANCIER),
    brouillon("utilisateur", createSujetId("utilisateur", createFakeId(2)), dateFait, { nom: "Claire Aubry" }),
    ...MANDATAIRES.map((mandataire, rang) => brouillon("mandataire", createSujetId("mandataire", createFakeId(10 + rang)), dateFait, mandataire)),
  ];
}

function listDossier(rang: number, aujourdhui: Jour): readonly FaitBrouillon[] {
  const tirage = createTirage(rang + 7);
  const debiteurId = createFakeId(1_000_000 + rang);
  const dossier = createSujetId("dossier", createFakeId(5_000_000 + rang));
  const ouverture = addJours(aujourdhui, -tirage(40, 400));
  const nom = NOMS[rang % NOMS.length] ?? "";
  return [
    brouillon("debiteur", createSujetId("debiteur", debiteurId), ouverture, {
      nom: rang < NOMS.length ? nom : `${nom} ${Math.floor(rang / NOMS.length) + 1}`, qualite: "professionnel", ville: VILLES[tirage(0, VILLES.length - 1)], codeComptable: `411${String(rang).padStart(5, "0")}`,
    }),
    brouillon("ouverture", dossier, ouverture, { reference: `${ouverture.slice(0, 4)}-${String((rang * 37 + 93) % 10_000).padStart(4, "0")}`, creancierId: CREANCIER_ID, debiteurId }),
    ...(tirage(0, 9) > 1 ? [brouillon("champ", dossier, ouverture, { champ: "gestionnaire", valeur: tirage(0, 2) > 0 ? "Claire Aubry" : "Karim Benali" })] : []),
    ...Array.from({ length: tirage(1, 4) }, (_vide, facture) => createFacture(rang, facture, dossier, addJours(ouverture, -tirage(60, 500)), tirage)),
    ...listSuites(rang, dossier, ouverture, tirage),
  ];
}

type Tirage = (minimum: number, maximum: number) => number;

function createFacture(rang: number, facture: number, dossier: FaitBrouillon["sujet"], date: Jour, tirage: Tirage): FaitBrouillon {
  return brouillon("creance", dossier, date, {
    creanceId: createFakeId(20_000_000 + rang * 10 + facture), numero: `F-${date.slice(2, 4)}-${String(tirage(1, 9999)).padStart(4, "0")}`, nature: "commercial",
    montantTtc: montant(tirage(30_000, 2_500_000)), dateFacture: date, dateExecution: date, echeance: addJours(date, 60), origineEcheance: tirage(0, 4) === 0 ? "calculee" : "stipulee", taux: { regime: "l441-10-defaut" },
  });
}

function listSuites(rang: number, dossier: FaitBrouillon["sujet"], ouverture: Jour, tirage: Tirage): readonly FaitBrouillon[] {
  const avancement = tirage(0, 9);
  const date = addJours(ouverture, 20);
  const evenement = (kind: ContenuPar["evenement"]["kind"], numero: number) => brouillon("evenement", dossier, date, { kind, evenementId: createFakeId(70_000_000 + rang * 10 + numero) });
  return [
    ...(avancement > 1 ? [evenement("mise_en_demeure", 0)] : []),
    ...(avancement > 3 ? (["exigible", "documentee", "non-prescrite"] as const).map((porte) => brouillon("porte", dossier, date, { porte, etat: porte === "documentee" && tirage(0, 3) === 0 ? "reserve" : "ouverte" })) : []),
    ...(avancement > 2 ? [brouillon("verdict", dossier, date, { verdict: (["serieuse", "serieuse", "serieuse", "partielle", "contestee"] as const)[tirage(0, 4)] ?? "serieuse" })] : []),
    ...(avancement > 5 ? [brouillon("mandat", dossier, date, { mandatId: createFakeId(80_000_000 + rang), mandataireId: createFakeId(10 + (rang % MANDATAIRES.length)), mission: "Obtenir un titre et le faire exécuter." })] : []),
    ...(avancement > 6 ? [evenement(avancement > 8 ? "acte_execution" : "requete_injonction", 1)] : []),
  ];
}

function brouillon<T extends TypeFait>(type: T, sujet: FaitBrouillon["sujet"], dateFait: Jour, contenu: ContenuPar[T]): FaitBrouillon {
  return toBrouillon({ sujet, type, dateFait, contenu, remplace: [] });
}

function toBrouillon<T extends TypeFait>(lu: BrouillonDeType<T>): FaitBrouillon {
  return lu as FaitBrouillon;
}

/** Deterministic draw (Park–Miller): the same portfolio at each start. */
function createTirage(graine: number): Tirage {
  let etat = (graine * 48_271) % 2_147_483_647;
  return (minimum, maximum) => {
    etat = (etat * 48_271) % 2_147_483_647;
    return minimum + (etat % (maximum - minimum + 1));
  };
}

function createFakeId(nombre: number): string {
  return nombre.toString(24).replace(/\d/g, (chiffre) => "opqrstuvwx".charAt(Number(chiffre))).padStart(20, "z");
}
