import { formatJour } from "../kernel/format-jour.ts";
import { formatListe } from "../kernel/texte.ts";
import type { PrescriptionCreance } from "../suivi/prescriptions.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import { createNomsObjets } from "./bloc-decompte.ts";
import { COLONNES_ETAPES, listLignesEtapes, renderEtapes, renderParametres } from "./bloc-justification.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { formatReferences, paragraphe } from "./fragments.ts";

/** The proof of every date and every amount: steps, texts, dated values with their sources. */
export function renderAnnexe(faits: FaitsTransmission): readonly Bloc[] {
  return [...renderAnnexeDecompte(faits), ...renderAnnexePrescription(faits), ...renderValeurs(faits)];
}

function renderAnnexeDecompte(faits: FaitsTransmission): readonly Bloc[] {
  const { decompte } = faits;
  if (decompte.kind !== "calcule") return [paragraphe("Le décompte n’est pas calculé : il n’a pas d’annexe de calcul.")];
  const { justification } = decompte;
  return [
    { kind: "titre", niveau: 2, texte: "Décompte, étape par étape" },
    paragraphe(`Textes appliqués : ${formatReferences(justification.references)}. Le jour de l’échéance ne porte pas intérêt ; le jour du paiement et celui de l’arrêté en portent.`),
    renderEtapes("Calcul du décompte, étape par étape", justification, createNomsObjets(faits)),
  ];
}

/** Claim by claim: the dates of both theories, then the steps that lead to them. */
function renderAnnexePrescription(faits: FaitsTransmission): readonly Bloc[] {
  const { prescriptions } = faits;
  if (prescriptions.length === 0) return [];
  const noms = createNomsObjets(faits);
  const lignes = prescriptions.flatMap(({ numero, resultat }): readonly LigneTableau[] =>
    resultat.kind === "calcule" ? [{ style: "intertitre", cellules: [[{ texte: `Facture n° ${numero}` }]] }, ...listLignesEtapes(resultat.justification, noms)] : [],
  );
  return [
    { kind: "titre", niveau: 2, texte: "Prescription, facture par facture" },
    {
      kind: "tableau",
      legende: "Prescription de chaque facture",
      colonnes: [{ titre: "Facture", largeur: 24 }, { titre: "Agir au plus tard le, thèse prudente", largeur: 26 }, { titre: "Dernier jour", largeur: 24 }, { titre: "Thèse du créancier, dernier jour", largeur: 26 }],
      lignes: prescriptions.map(renderLignePrescription),
    },
    ...(lignes.length === 0 ? [] : [{ kind: "tableau" as const, legende: "Prescription, étape par étape", colonnes: COLONNES_ETAPES, lignes }]),
  ];
}

function renderLignePrescription({ numero, resultat }: PrescriptionCreance): LigneTableau {
  if (resultat.kind !== "calcule") {
    const motif = resultat.kind === "incomplet" ? `non calculée, il manque : ${formatListe(resultat.manquants)}` : resultat.motif;
    return { cellules: [[{ texte: numero }], [{ texte: motif }], [], []] };
  }
  const { agirAuPlusTard, dernierJour, statut, theseCreancier } = resultat.valeur;
  const date = (jour: typeof dernierJour): string => (jour === undefined ? STATUTS[statut] : formatJour(jour));
  return { cellules: [[{ texte: numero }], [{ texte: date(agirAuPlusTard) }], [{ texte: date(dernierJour) }], [{ texte: date(theseCreancier.dernierJour) }]] };
}

const STATUTS = { non_prescrite: "court", prescrite: "acquise", suspendue: "suspendue", interrompue: "interrompue" } as const;

function renderValeurs({ decompte, prescriptions }: FaitsTransmission): readonly Bloc[] {
  const lus = [
    ...(decompte.kind === "calcule" ? decompte.justification.parametres : []),
    ...prescriptions.flatMap(({ resultat }) => (resultat.kind === "calcule" ? resultat.justification.parametres : [])),
  ];
  const tableau = renderParametres(lus);
  return tableau.length === 0 ? [] : [{ kind: "titre", niveau: 2, texte: "Taux et valeurs lus" }, ...tableau];
}
