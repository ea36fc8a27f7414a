// A department that has worked for two years: dossiers opened, paid, settled, lost, promised; the same for the same day.
import { addJours, type Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createDebiteurFictif, GESTIONNAIRES } from "#shared/fictif/noms.ts";
import { createIdCompte } from "./grand-portefeuille.ts";

const CREANCIER = createIdCompte(1);
const MANDATAIRES = [["avocat", "Hélène Castagnier"], ["commissaire-de-justice", "Étude Ravel et Sorel"]] as const;
const VOIES = ["injonction-de-payer", "refere-provision", "assignation-fond", undefined] as const;
const MOTIFS = ["paiement", "paiement", "transaction", "abandon", "paiement", "prescription"] as const;

/** The parties, then one lot a dossier. */
export function createPortefeuillePilotage(aujourdhui: Jour, nombre = 160): readonly (readonly FaitBrouillon[])[] {
  const le = addJours(aujourdhui, -730);
  const write = (sujet: FaitBrouillon["sujet"], type: FaitBrouillon["type"], dateFait: Jour, contenu: unknown) => ({ sujet, type, dateFait, remplace: [], contenu }) as FaitBrouillon;
  return [
    [
      write(createSujetId("creancier", CREANCIER), "creancier", le, { denomination: "Ardenne Matériaux" }), write(createSujetId("utilisateur", createIdCompte(2)), "utilisateur", le, { nom: "Claire Aubry" }),
      ...MANDATAIRES.map(([kind, nom], rang) => write(createSujetId("mandataire", createIdCompte(3 + rang)), "mandataire", le, { kind, nom })),
    ],
    ...Array.from({ length: nombre }, (_vide, rang) => createDossier(rang, aujourdhui, write)),
  ];
}

function createDossier(rang: number, aujourdhui: Jour, write: (sujet: FaitBrouillon["sujet"], type: FaitBrouillon["type"], dateFait: Jour, contenu: unknown) => FaitBrouillon): readonly FaitBrouillon[] {
  const base = 1000 + rang * 40;
  const [dossier, debiteur] = [createSujetId("dossier", createIdCompte(base)), createSujetId("debiteur", createIdCompte(base + 1))];
  const age = 20 + ((rang * 7919) % 690);
  const ouvert = addJours(aujourdhui, -age);
  const du = 60_000 + ((rang * 104_729) % 2_400_000);
  const voie = age > 60 ? VOIES[rang % VOIES.length] : undefined;
  const isClos = age > 120 && rang % 5 < 3;
  const motif = MOTIFS[rang % MOTIFS.length] ?? "paiement";
  const verse = isClos && motif === "paiement" ? du : isClos && motif === "transaction" ? Math.round(du * 0.8) : Math.round(du * ((rang % 4) / 8));
  const fin = Math.max(5, age - 60 - ((rang * 101) % 260));
  const dans = (jours: number) => addJours(aujourdhui, -Math.max(1, jours));
  return [
    write(debiteur, "debiteur", ouvert, { ...createDebiteurFictif("societe", rang), qualite: "professionnel" }),
    write(dossier, "ouverture", ouvert, { reference: `${ouvert.slice(0, 4)}-${String(rang + 1).padStart(4, "0")}`, creancierId: CREANCIER, debiteurId: createIdCompte(base + 1) }),
    write(dossier, "champ", ouvert, { champ: "gestionnaire", valeur: GESTIONNAIRES[rang % GESTIONNAIRES.length] }),
    ...[0.6, 0.4].map((part, place) => {
      const dateFacture = addJours(ouvert, -90 - place * 40 - ((rang * 89) % 420));
      return write(dossier, "creance", dateFacture, { creanceId: createIdCompte(base + 2 + place), numero: `F-${rang}-${place + 1}`, nature: rang % 7 === 0 ? "transport_marchandises" : "commercial", montantTtc: montant(Math.round(du * part)), dateFacture, echeance: addJours(dateFacture, 45), origineEcheance: "stipulee" });
    }),
    ...(voie === undefined ? [] : [write(dossier, "poursuite", dans(age - 40), { poursuiteId: createIdCompte(base + 6), kind: voie, nature: "commerciale", juridiction: rang % 2 === 0 ? "Tribunal de commerce de Lyon" : "Tribunal de commerce de Lille" }), write(dossier, "mandat", dans(age - 45), { mandatId: createIdCompte(base + 7), mandataireId: createIdCompte(3 + (rang % 2)), mission: "Recouvrer les sommes dues", budget: montant(20_000 + (rang % 5) * 9_000) })]),
    ...(verse === 0 ? [] : [0.3, 0.7].map((part, place) => write(dossier, "reglement", dans(fin + (place === 0 ? 60 : 0)), { reglementId: createIdCompte(base + 8 + place), montant: montant(place === 0 ? Math.round(verse * part) : verse - Math.round(verse * 0.3)) }))),
    ...(isClos ? [write(dossier, "cloture", dans(fin - 3), { motif })] : [...(rang % 3 === 0 ? [-20, 12, 40, 75].map((jours, place) => write(dossier, "promesse", dans(50), { promesseId: createIdCompte(base + 20 + place), planId: createIdCompte(base + 19), montant: montant(Math.round(du / 10)), pourLe: addJours(aujourdhui, jours) })) : [])]),
  ];
}
