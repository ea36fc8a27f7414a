// Invented readings and facts, for the tests of what an import changes.
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import { createFaitId, type Fait, type FaitBrouillon, type FaitId } from "#shared/model/fait.ts";
import type { Connus, OptionsApercu } from "#shared/imports/apercu-modele.ts";
import type { LigneTiers } from "#shared/imports/imputation.ts";
import { SEUILS_PAR_DEFAUT } from "#shared/imports/apercu.ts";
import { indexPlafonds } from "#shared/imports/plafonds.ts";

export const RIEN: Connus = { creances: [], debiteurs: [] };

/** The legal default, as a pack would state it (C. com., art. L441-10 I). */
export const DELAI_PAIEMENT: Parametre = {
  id: "delais/paiement-par-defaut", regle: "R-PEN-05", libelle: "Délai de paiement à défaut de stipulation", unite: "jours", applicableSelon: "date de la facture",
  verifieLe: jour("2026-11-21"),
  valeurs: [{ depuis: jour("2009-01-01"), valeur: 30, confiance: "A", references: [{ texte: "C. com.", article: "L441-10 I" }] }],
};

export function optionsAu(au: string, seuils: Partial<OptionsApercu["seuils"]> = {}): OptionsApercu {
  return { source: "creancier1", au: jour(au), delaiPaiement: DELAI_PAIEMENT, seuils: { ...SEUILS_PAR_DEFAUT, ...seuils } };
}

/** Identifiers in order: a…a, a…b… of twenty characters. */
export function createIds(): () => string {
  let rang = 0;
  return () => {
    const texte = (rang++).toString(26).padStart(20, "0");
    return [...texte].map((signe) => "abcdefghijklmnopqrstuvwxyz".charAt(Number.parseInt(signe, 26))).join("");
  };
}

/** Facts as the vault returns them, in one lot. */
export function writeLot(brouillons: readonly FaitBrouillon[], numero: number): readonly Fait[] {
  const id = (rang: number): FaitId => createFaitId({ poste: "aaaaaaaaaaaaaaaa", incarnation: "aaaaaaaa", sequence: numero * 10_000 + rang });
  return brouillons.map((brouillon, rang) => ({ ...brouillon, id: id(rang), horloge: [numero, 0], par: "alice", lot: id(0), v: 1 }) as Fait);
}

export function ligneTiers(ligne: { readonly montant: number } & Omit<Partial<LigneTiers>, "montant">): LigneTiers {
  const piece = ligne.piece ?? "FA-1";
  return {
    ligne: 1, compte: "411000", numero: piece, piece, isGenerique: false, nature: ligne.montant > 0 ? "facture" : "reglement", date: jour("2025-03-10"),
    dateFacture: jour("2025-03-10"), isHorsFichier: false, isTransfert: false, ...ligne, montant: montant(ligne.montant),
  };
}

/** What the application knows once these facts are written. */
export function learn(brouillons: readonly FaitBrouillon[], source = "creancier1"): Connus {
  const ouvertures = brouillons.flatMap((fait) => (fait.type === "ouverture" ? [{ dossierId: fait.sujet.split("/")[1]!, ...fait.contenu }] : []));
  return {
    plafonds: indexPlafonds(brouillons.flatMap((fait) => (fait.type === "plafonds" ? [fait.contenu] : [])), source),
    creances: brouillons.flatMap((fait) => {
      if (fait.type !== "creance") return [];
      const { creanceId, cle, numero, montantTtc } = fait.contenu;
      const credits = brouillons.flatMap((autre) => ((autre.type === "reglement" || autre.type === "avoir") && autre.contenu.creanceId === creanceId ? [autre.contenu] : []));
      const reste = montant(montantTtc - credits.reduce((total, credit) => total + credit.montant, 0));
      return [{ cle: cle ?? "", creanceId, numero, dossierId: fait.sujet.split("/")[1]!, montant: reste, clesDeduites: credits.flatMap((credit) => credit.cle ?? []) }];
    }),
    debiteurs: brouillons.flatMap((fait) => {
      if (fait.type !== "debiteur") return [];
      const debiteurId = fait.sujet.split("/")[1]!;
      const ouverture = ouvertures.find((candidate) => candidate.debiteurId === debiteurId);
      return [{ debiteurId, ...fait.contenu, dossierId: ouverture?.dossierId, reference: ouverture?.reference }];
    }),
  };
}
