import type { NonEmpty } from "../kernel/brand.ts";
import { formatJour } from "../kernel/format-jour.ts";
import type { Justification } from "../kernel/resultat.ts";
import { formatListe } from "../kernel/texte.ts";
import type { PrescriptionCreance } from "../suivi/prescriptions.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import { formatFactures } from "./bloc-dates.ts";
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
  if (decompte.kind !== "calcule") return [paragraphe("Le décompte n’est pas calculé\u00A0: il n’a pas d’annexe de calcul.")];
  const { justification } = decompte;
  return [
    { kind: "titre", niveau: 2, texte: "Décompte, étape par étape" },
    paragraphe(`Textes appliqués\u00A0: ${formatReferences(justification.references)}. Le jour de l’échéance ne porte pas intérêt\u00A0; le jour du paiement et celui de l’arrêté en portent.`),
    renderEtapes("Calcul du décompte, étape par étape", justification, createNomsObjets(faits)),
  ];
}

/** The dates of both theories, claim by claim; then the reasoning, told once for the claims that share it. */
function renderAnnexePrescription(faits: FaitsTransmission): readonly Bloc[] {
  const { prescriptions } = faits;
  if (prescriptions.length === 0) return [];
  const noms = createNomsObjets(faits);
  const lignes = groupRaisonnements(prescriptions).flatMap(({ numeros, justification }): readonly LigneTableau[] => [
    { style: "intertitre", cellules: [[{ texte: formatTitreRaisonnement(numeros) }]] },
    ...listLignesEtapes(justification, noms),
  ]);
  return [
    { kind: "titre", niveau: 2, texte: "Prescription, facture par facture" },
    {
      kind: "tableau",
      legende: "Prescription de chaque facture",
      colonnes: [
        { titre: "Facture", largeur: 22 }, { titre: "Départ, thèse prudente", largeur: 19 }, { titre: "Agir au plus tard le", largeur: 19 },
        { titre: "Dernier jour", largeur: 19 }, { titre: "Dernier jour, thèse du créancier", largeur: 21 },
      ],
      lignes: prescriptions.map(renderLignePrescription),
    },
    ...(lignes.length === 0 ? [] : [{ kind: "tableau" as const, legende: "Prescription, étape par étape", colonnes: COLONNES_ETAPES, lignes }]),
  ];
}

interface Raisonnement {
  readonly numeros: NonEmpty<string>;
  /** Of the first of them. */
  readonly justification: Justification;
}

/** Claims whose steps differ by their dates only reason alike. */
function groupRaisonnements(prescriptions: readonly PrescriptionCreance[]): readonly Raisonnement[] {
  const groupes = new Map<string, Raisonnement>();
  for (const { numero, resultat } of prescriptions) {
    if (resultat.kind !== "calcule") continue;
    const { justification } = resultat;
    const forme = justification.etapes.map(({ libelle, references }) => `${libelle.replace(VARIABLES, "…")} ${formatReferences(references ?? [])}`).join("\n");
    const connu = groupes.get(forme);
    groupes.set(forme, connu === undefined ? { numeros: [numero], justification } : { ...connu, numeros: [...connu.numeros, numero] });
  }
  return [...groupes.values()];
}

const VARIABLES = /\d+|\((?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\)/g;

function formatTitreRaisonnement([premier, ...autres]: NonEmpty<string>): string {
  if (autres.length === 0) return `Facture n° ${premier}`;
  return `Facture n° ${premier}\u00A0; à leurs dates, même raisonnement pour ${autres.length > 1 ? "les" : "la"} ${formatFactures(autres)}`;
}

function renderLignePrescription({ numero, resultat }: PrescriptionCreance): LigneTableau {
  if (resultat.kind !== "calcule") {
    const motif = resultat.kind === "incomplet" ? `non calculée, il manque\u00A0: ${formatListe(resultat.manquants)}` : resultat.motif;
    return { cellules: [[{ texte: numero }], [{ texte: motif }], [], [], []] };
  }
  const { agirAuPlusTard, dernierJour, statut, theseCreancier, periodes } = resultat.valeur;
  const depart = periodes[0] === undefined ? [] : [{ texte: formatJour(periodes[0].debut) }];
  const date = (jour: typeof dernierJour): string => (jour === undefined ? STATUTS[statut] : formatJour(jour));
  return { cellules: [[{ texte: numero }], depart, [{ texte: date(agirAuPlusTard) }], [{ texte: date(dernierJour) }], [{ texte: date(theseCreancier.dernierJour) }]] };
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
